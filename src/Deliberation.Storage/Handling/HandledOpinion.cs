using Deliberation.Domain.Handling;
using Deliberation.Storage.Opinions;

namespace Deliberation.Storage.Handling;

/// <summary>An opinion with what was done about it.</summary>
/// <param name="Stored">The opinion.</param>
/// <param name="Handling">Its clock and history.</param>
public sealed record HandledOpinion(StoredOpinion Stored, OpinionHandling Handling);
