using Deliberation.Domain.Opinions;

namespace Deliberation.Storage.Opinions;

/// <summary>An opinion with what gathered around it.</summary>
/// <param name="Seq">Its number among all voices; rises in the order of arrival, with gaps.</param>
/// <param name="Opinion">What was said.</param>
/// <param name="Seconds">How many residents seconded it.</param>
/// <param name="ImportId">Its id in the file it came from; null when it came another way.</param>
/// <param name="Finding">What mining found in it; null while it waits to be mined.</param>
public sealed record StoredOpinion(long Seq, Opinion Opinion, int Seconds, string? ImportId, Finding? Finding);
