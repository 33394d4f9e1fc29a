using Deliberation.Storage.Connections;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Paging;

namespace Deliberation.Storage.Search;

/// <summary>Full-text search over the words of mined opinions.</summary>
public sealed class OpinionSearch(Database database)
{
    /// <summary>Most words that a search looks at; further ones are left out.</summary>
    public const int MaxTerms = 64;

    /// <summary>Opinions of the community that hold the words, the best first. Any text is safe; a search without a word finds nothing.</summary>
    public Task<Page<SearchHit>> SearchAsync(
        string communityId, IEnumerable<string> tokens, SearchMode mode, Cursor? after = null, int limit = 20, CancellationToken cancellationToken = default) =>
        SearchAsync(communityId, tokens.Select(token => (IReadOnlyList<string>)[token]), mode, after, limit, cancellationToken);

    /// <summary>As above, where each word may stand in any of several forms; a form of several tokens has them separated by blanks and is found where they follow one another.</summary>
    public Task<Page<SearchHit>> SearchAsync(
        string communityId, IEnumerable<IReadOnlyList<string>> words, SearchMode mode, Cursor? after = null, int limit = 20, CancellationToken cancellationToken = default)
    {
        var terms = words.Select(SearchTerms.Forms).Where(forms => forms.Count > 0).DistinctBy(forms => string.Join('|', forms), StringComparer.Ordinal).Take(MaxTerms).ToArray();
        return terms.Length == 0
            ? Task.FromResult(new Page<SearchHit>([], null))
            : database.ReadAsync(
                async session =>
                {
                    var rows = await session.QueryAsync<HitRow>(
                        session.Dialect.SearchTerms,
                        new { communityId, query = session.Dialect.Query(terms, mode), key = after?.Key, id = after?.Id, limit = limit + 1 });
                    var opinions = (await OpinionStore.LoadAsync(session, communityId, [.. rows.Select(row => row.Seq)])).ToDictionary(opinion => opinion.Seq);
                    return Page.Of(rows, limit, row => new SearchHit(opinions[row.Seq], -row.Rank), row => new Cursor(row.Rank, row.Seq));
                },
                cancellationToken);
    }

    private sealed class HitRow
    {
        public long Seq { get; set; }

        public double Rank { get; set; }
    }
}
