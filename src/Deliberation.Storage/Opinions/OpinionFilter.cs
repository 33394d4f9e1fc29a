namespace Deliberation.Storage.Opinions;

/// <summary>Which opinions of a community a list shows; by default all.</summary>
/// <param name="TopicId">Those of a living topic.</param>
/// <param name="Category">Those of a category.</param>
/// <param name="UrgentOnly">Those that speak of something urgent.</param>
public sealed record OpinionFilter(long? TopicId = null, string? Category = null, bool UrgentOnly = false);
