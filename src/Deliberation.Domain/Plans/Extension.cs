namespace Deliberation.Domain.Plans;

/// <summary>延期: a later last day, asked for before the old one has passed.</summary>
/// <param name="From">The last day when it was asked.</param>
/// <param name="Until">The day asked for.</param>
/// <param name="Reason">Public.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">UTC.</param>
/// <param name="Granted">What staff decided; null while they have not.</param>
/// <param name="Answer">Their public reason; empty while they have not decided.</param>
public sealed record Extension(DateOnly From, DateOnly Until, string Reason, string By, DateTimeOffset At, bool? Granted = null, string Answer = "");
