using System.Collections.Immutable;

namespace Deliberation.Mining.Replies;

/// <summary>How good a reply is in one respect.</summary>
/// <param name="Dimension">The respect.</param>
/// <param name="Value">0–1, 1 best; not a number when it cannot be told.</param>
/// <param name="Reasons">What counted, in the order of the rules.</param>
public sealed record ReplyScore(ReplyDimension Dimension, double Value, ImmutableArray<ReplyReason> Reasons);
