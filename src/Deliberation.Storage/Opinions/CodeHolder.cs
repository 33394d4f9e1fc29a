using Deliberation.Domain.Opinions;

namespace Deliberation.Storage.Opinions;

/// <summary>What an inquiry code opens.</summary>
/// <param name="Opinion">The opinion that was written, or seconded.</param>
/// <param name="Second">The second that the code was given for; null when it was given for the opinion itself.</param>
public sealed record CodeHolder(StoredOpinion Opinion, Second? Second);
