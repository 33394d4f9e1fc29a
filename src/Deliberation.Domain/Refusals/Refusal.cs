namespace Deliberation.Domain.Refusals;

/// <summary>A rule said no. Nothing was changed; the text for <see cref="Code"/> tells the person what to do next.</summary>
/// <param name="Code">Stable code, <c>area.reason</c> in lower-case kebab form; the key of its text in the resources.</param>
/// <param name="Field">The input the refusal is about, as the command names it; null when it is about the whole command.</param>
/// <param name="Limit">The figure the text may quote (a maximum length, a minimum count); null when there is none.</param>
public sealed record Refusal(string Code, string? Field = null, long? Limit = null);
