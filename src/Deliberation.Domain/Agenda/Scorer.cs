namespace Deliberation.Domain.Agenda;

/// <summary>A stakeholder asked to score a proposal.</summary>
/// <param name="Id">The account's name in this meeting; it leads to no account.</param>
/// <param name="Group">The stakeholder group the person scores for, such as 居民 or 商户; 1–40 characters.</param>
public sealed record Scorer(Guid Id, string Group);
