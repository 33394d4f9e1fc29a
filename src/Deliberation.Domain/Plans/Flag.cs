namespace Deliberation.Domain.Plans;

/// <summary>监督意见: what the supervision group points out about a measure.</summary>
/// <param name="Number">1 for the first of the measure.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">Public.</param>
/// <param name="By">Who pointed it out.</param>
/// <param name="At">UTC.</param>
/// <param name="Answer">What the owner or staff answered; empty while nobody has.</param>
/// <param name="AnsweredBy">Who answered; empty while nobody has.</param>
public sealed record Flag(int Number, FlagKind Kind, string Text, string By, DateTimeOffset At, string Answer = "", string AnsweredBy = "");

/// <summary>What a flag is about.</summary>
public enum FlagKind
{
    /// <summary>资金.</summary>
    Money,

    /// <summary>质量.</summary>
    Quality,

    /// <summary>进度.</summary>
    Delay,

    /// <summary>其他.</summary>
    Other,
}
