using System.Text;
using Deliberation.Storage.Search;

namespace Deliberation.Storage.Tests.Search;

public sealed class SearchTermsTests() : StorageContract(new SqliteTestDatabase())
{
    [Fact]
    public async Task The_index_splits_no_term_whatever_letter_it_holds()
    {
        var terms = Enumerable.Range(0x20, 0x3FFFF)
            .Where(Rune.IsValid)
            .Select(value => SearchTerms.Encode($"q{new Rune(value)}z"))
            .ToHashSet(StringComparer.Ordinal);
        await Database.WriteAsync(async work =>
        {
            await work.ExecuteAsync(work.Dialect.IndexTerms, new { Seq = 1, terms = string.Join(' ', terms) });
            await work.ExecuteAsync("CREATE VIRTUAL TABLE vocabulary USING fts5vocab (opinion_search, 'row')");
        });

        var split = await Database.ReadAsync(session => session.QueryAsync<string>("SELECT term FROM vocabulary WHERE term NOT LIKE 'q%z'"));

        Assert.Empty(split);
    }
}
