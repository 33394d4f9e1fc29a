using Deliberation.Domain.Opinions;

namespace Deliberation.Storage.Opinions;

/// <summary>An opinion from a file.</summary>
/// <param name="ImportId">Its id in the file, unique in its community: the same id is imported once.</param>
/// <param name="Opinion">What was said.</param>
public sealed record ImportedOpinion(string ImportId, Opinion Opinion);
