namespace Deliberation.Mining.Keywords;

/// <summary>Why a list of keywords is no lexicon.</summary>
/// <param name="Code">Stable code, <c>lexicon.reason</c>.</param>
/// <param name="Line">Line of the file it was read from, or place in the list, from 1; 0 when it is about the whole.</param>
/// <param name="Term">The word it is about; empty when there is none.</param>
public sealed record LexiconProblem(string Code, int Line = 0, string Term = "");
