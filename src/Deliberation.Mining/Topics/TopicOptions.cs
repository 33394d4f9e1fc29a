namespace Deliberation.Mining.Topics;

/// <summary>Thresholds by which opinions join topics and topics merge. All similarities are cosines, 0–1.</summary>
public sealed record TopicOptions
{
    /// <summary>Place similarity from which an opinion may join by its place. Default 0.4.</summary>
    public double JoinPlace { get; init; } = 0.4;

    /// <summary>Problem similarity needed besides. Default 0.12.</summary>
    public double JoinProblem { get; init; } = 0.12;

    /// <summary>Similarity of all words from which an opinion joins whatever its place. Default 0.3.</summary>
    public double JoinDocument { get; init; } = 0.3;

    /// <summary>Place similarity from which two topics may merge by their place. Default 0.4.</summary>
    public double MergePlace { get; init; } = 0.4;

    /// <summary>Problem similarity needed besides. Default 0.15.</summary>
    public double MergeProblem { get; init; } = 0.15;

    /// <summary>Similarity of all words from which two topics merge whatever their place. Default 0.4.</summary>
    public double MergeDocument { get; init; } = 0.4;

    /// <summary>Problem similarity needed besides the similarity of all words, so that a place alone never joins anything. Default 0.1.</summary>
    public double DocumentProblem { get; init; } = 0.1;

    /// <summary>Place similarity below which two that both name places speak of different ones. Default 0.1.</summary>
    public double Elsewhere { get; init; } = 0.1;

    /// <summary>Added to the similarity of all words needed when they speak of different places: mah-jong noise in two estates is two matters. Default 0.15.</summary>
    public double ElsewhereDocument { get; init; } = 0.15;
}
