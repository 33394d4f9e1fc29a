using Deliberation.Mining.Keywords;
using Deliberation.Storage.Lexicons;

namespace Deliberation.Web.Lexicons;

/// <summary>The lexicon as one member of staff has it before them: what is saved, and what they changed of it.</summary>
/// <param name="Current">The newest saved version.</param>
/// <param name="Base">The keywords of the version that the draft began with; of the newest one when there is no draft.</param>
/// <param name="Entries">The keywords with the changes of the draft.</param>
/// <param name="Draft">Null when nothing is changed.</param>
public sealed record LexiconWork(LexiconVersion Current, IReadOnlyList<LexiconEntry> Base, IReadOnlyList<LexiconEntry> Entries, LexiconDraft? Draft)
{
    public LexiconDifference Difference { get; } = LexiconDifference.Between(Base, Entries);

    public int Revision => Draft?.Revision ?? 0;

    /// <summary>Whether somebody saved another version since the draft began.</summary>
    public bool IsBehind => Draft is not null && Draft.Base != Current.Number;

    public LexiconEntry? Find(string keyword) => Entries.FirstOrDefault(entry => entry.Keyword == keyword);
}
