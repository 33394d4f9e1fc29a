namespace Deliberation.Storage.Lexicons;

/// <summary>What a member of staff is changing and has not saved.</summary>
/// <param name="Base">The version it began with.</param>
/// <param name="Content">All keywords as they would be.</param>
/// <param name="Revision">One more with every change, from 1; a page that is older than the draft is told so.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record LexiconDraft(int Base, string Content, int Revision, DateTimeOffset ChangedAt);
