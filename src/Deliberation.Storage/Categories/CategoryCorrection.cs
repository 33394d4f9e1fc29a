namespace Deliberation.Storage.Categories;

/// <summary>A category that staff set.</summary>
/// <param name="From">Code of the category that stood there; null = unsure.</param>
/// <param name="To">Code of the category that stands now.</param>
/// <param name="By">The account.</param>
/// <param name="At">UTC.</param>
public sealed record CategoryCorrection(string? From, string To, Guid By, DateTimeOffset At);

/// <summary>An opinion with the category that staff gave it: something to learn from.</summary>
/// <param name="Seq">Number of the correction, which rises.</param>
/// <param name="OpinionSeq">The opinion.</param>
/// <param name="Title">What was said.</param>
/// <param name="Body">What was said.</param>
/// <param name="Category">Code of the category.</param>
/// <param name="TopicId">Its topic; null while it has none.</param>
public sealed record CorrectedOpinion(long Seq, long OpinionSeq, string Title, string Body, string Category, long? TopicId);

/// <summary>What became of a correction.</summary>
public enum CorrectionOutcome
{
    /// <summary>It stands.</summary>
    Corrected,

    /// <summary>The category stood there already; nothing was written.</summary>
    Unchanged,

    /// <summary>The community has no such opinion.</summary>
    UnknownOpinion,
}
