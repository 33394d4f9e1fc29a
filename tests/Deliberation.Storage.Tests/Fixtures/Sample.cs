using System.Globalization;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Opinions;

namespace Deliberation.Storage.Tests.Fixtures;

/// <summary>Opinions and seconds to store.</summary>
public static class Sample
{
    public static Opinion Opinion(TestDatabase test, string body = "校门口早上堵车", string community = TestDatabase.Heming, int minutes = 0)
    {
        var id = test.NewId();
        return new(
            id, community, Channel.Web, "题目", body, "小桥小学", "13800000000", $"resident-{id:N}", Verification.Contact,
            test.Time.GetUtcNow().AddMinutes(minutes), Hash(id));
    }

    public static Second Second(TestDatabase test, Opinion opinion, string resident)
    {
        var id = test.NewId();
        return new(id, opinion.Id, resident, Verification.Account, test.Time.GetUtcNow(), Hash(id));
    }

    public static IEnumerable<ImportedOpinion> Imports(TestDatabase test, int from, int count) =>
        Enumerable.Range(from, count).Select(i => new ImportedOpinion(
            i.ToString(CultureInfo.InvariantCulture), Opinion(test, $"第{i}条") with { Channel = Channel.Import, Supports = i }));

    private static string Hash(Guid id) => $"hash-{id:N}";
}
