using Deliberation.Domain.Roster;
using FsCheck;
using FsCheck.Fluent;

namespace Deliberation.Domain.Tests.Roster;

public class SeatingSuggestionTests
{
    private static readonly DateOnly Day = new(2026, 5, 9);
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261122, 1);

    private static readonly SeatingQuestion AboutTheGate = new(Day, 4)
    {
        Category = "traffic",
        EstateId = "daosheng",
        Building = "3",
        NearEstates = new HashSet<string> { "guiying" },
        Words = ["校门口停车太乱", "拥堵"],
    };

    public static TheoryData<string, Councillor, SeatingReasonKind[]> Persons() => new()
    {
        { "building", Person("a", "居民") with { EstateId = "daosheng", Building = "3" }, [SeatingReasonKind.Building] },
        { "estate", Person("a", "居民") with { EstateId = "daosheng", Building = "4" }, [SeatingReasonKind.Estate] },
        { "near", Person("a", "居民") with { EstateId = "guiying", Building = "3" }, [SeatingReasonKind.Near] },
        { "category", Person("a", "商户") with { Categories = ["safety", "traffic"] }, [SeatingReasonKind.Category] },
        { "interests", Person("a", "学校") with { Interests = ["停车", "拥堵", "放学"] }, [SeatingReasonKind.Interest, SeatingReasonKind.Interest] },
    };

    [Theory]
    [MemberData(nameof(Persons))]
    public void What_concerns_somebody_is_said(string what, Councillor person, SeatingReasonKind[] reasons)
    {
        var seat = Assert.Single(SeatingSuggestion.For(AboutTheGate, [person]).People);

        Assert.True(seat.Suggested, what);
        Assert.Equal([.. reasons, SeatingReasonKind.Side, SeatingReasonKind.Seldom], seat.Reasons.Select(r => r.Kind));
    }

    [Fact]
    public void Each_side_concerned_has_a_seat_and_none_more_than_half()
    {
        var residents = Enumerable.Range(1, 9).Select(i => Person($"居民{i}", "居民") with { EstateId = "daosheng", Building = "3" });
        var suggestion = SeatingSuggestion.For(AboutTheGate, [.. residents, Person("老师", "学校") with { Categories = ["traffic"] }, Person("老李", "商户")]);

        Assert.Equal(["居民1", "居民2", "老师", "老李"], suggestion.People.Where(p => p.Suggested).Select(p => p.Person.Name));
        Assert.Equal(SeatingReasonKind.SideIsFull, suggestion.People.Single(p => p.Person.Name == "居民3").Reasons[^1].Kind);
    }

    [Fact]
    public void Two_of_one_household_do_not_both_sit()
    {
        var (zhang, wang) = (Person("张", "居民") with { Household = "3-501", EstateId = "daosheng" }, Person("王", "商户") with { Household = "3-501", EstateId = "daosheng" });
        var suggestion = SeatingSuggestion.For(AboutTheGate, [zhang, wang, Person("李", "商户") with { EstateId = "guiying" }]);

        Assert.Equal(["张", "李"], suggestion.People.Where(p => p.Suggested).Select(p => p.Person.Name));
        Assert.Equal(SeatingReasonKind.HouseholdSits, suggestion.People.Single(p => p.Person.Name == "王").Reasons[^1].Kind);
    }

    [Fact]
    public void Of_equals_the_one_who_sat_seldom_comes_first()
    {
        var (often, seldom) = (Person("a常来", "居民") with { EstateId = "daosheng" }, Person("b少来", "居民") with { EstateId = "daosheng" });

        var suggestion = SeatingSuggestion.For(AboutTheGate with { Seats = 1, Sat = new Dictionary<Guid, int> { [often.Id] = 3 } }, [often, seldom]);

        Assert.Equal("b少来", suggestion.People[0].Person.Name);
        Assert.Equal(SeatingReasonKind.SeatsAreTaken, suggestion.People[1].Reasons[^1].Kind);
        Assert.DoesNotContain(suggestion.People[1].Reasons, r => r.Kind == SeatingReasonKind.Seldom);
    }

    [Fact]
    public void An_item_that_concerns_nobody_suggests_nobody_and_one_that_says_nothing_concerns_all()
    {
        Councillor[] roster = [Person("老师", "学校"), Person("老李", "商户")];

        Assert.All(SeatingSuggestion.For(AboutTheGate, roster).People, p => Assert.Equal(SeatingReasonKind.NotConcerned, p.Reasons[^1].Kind));
        Assert.All(SeatingSuggestion.For(new(Day, 4), roster).People, p => Assert.True(p.Suggested));
    }

    [Fact]
    public void Who_is_invited_already_stands_for_the_household_and_the_side()
    {
        Councillor[] roster =
        [
            Person("张", "居民") with { Household = "3-501", EstateId = "daosheng" }, Person("王", "居民") with { Household = "3-501", EstateId = "daosheng", Building = "3" },
            Person("老李", "商户") with { Categories = ["traffic"] }, Person("老赵", "商户") with { Categories = ["traffic"] },
        ];

        var suggestion = SeatingSuggestion.For(AboutTheGate with { Seats = 2, Seated = new HashSet<Guid> { roster[0].Id } }, roster);

        Assert.Equal(SeatingReasonKind.HouseholdSits, suggestion.People.Single(p => p.Person.Name == "王").Reasons[^1].Kind);
        Assert.Single(suggestion.People, p => p.Suggested && p.Person.Group == "商户");
    }

    [Fact]
    public void One_side_alone_is_told()
    {
        Councillor[] roster = [Person("张", "居民") with { EstateId = "daosheng" }, Person("王", "居民")];

        Assert.True(SeatingSuggestion.For(AboutTheGate, roster).OneSided);
        Assert.False(SeatingSuggestion.For(AboutTheGate, [.. roster, Person("老李", "商户")]).OneSided);
    }

    [Fact]
    public void Nobody_sits_out_of_term_nor_twice_from_a_household_nor_over_half_of_the_seats() => Check.One(Settings, Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var suggestion = SeatingSuggestion.For(c.Question, c.Roster);
        var seated = suggestion.People.Where(p => p.Suggested).Select(p => p.Person).ToList();
        var groups = seated.GroupBy(p => p.Group, StringComparer.Ordinal).Select(g => g.Count()).ToList();
        return suggestion.People.Count == c.Roster.Count
            && seated.Count <= c.Question.Seats
            && seated.All(p => p.SitsOn(Day))
            && seated.Where(p => p.Household.Length > 0).GroupBy(p => p.Household, StringComparer.Ordinal).All(g => g.Count() == 1)
            && (seated.Count < 2 || suggestion.OneSided || groups.TrueForAll(count => 2 * count <= seated.Count))
            && suggestion.People.All(p => p.Reasons.Count > 0 || p.Suggested);
    }));

    [Fact]
    public void The_order_of_the_roster_does_not_matter() => Check.One(Settings, Prop.ForAll(Cases.ToArbitrary(), c =>
        Told(SeatingSuggestion.For(c.Question, c.Roster)).SequenceEqual(Told(SeatingSuggestion.For(c.Question, c.Roster.Reverse())))));

    [Fact]
    public void A_councillor_of_a_side_that_was_missing_never_lowers_how_many_sides_sit() => Check.One(Settings, Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var newcomer = c.Newcomer with { Group = "缺的一方" };
        return SeatingSuggestion.For(c.Question, [.. c.Roster, newcomer]).Sides >= SeatingSuggestion.For(c.Question, c.Roster).Sides;
    }));

    private static readonly Gen<Councillor> AnyPerson =
        from number in Gen.Choose(1, 1_000_000)
        from side in Gen.Elements("居民", "商户", "学校", "物业")
        from household in Gen.Elements("", "", "1-101", "1-102", "2-201", "3-301")
        from estate in Gen.Elements("", "daosheng", "guiying", "far")
        from building in Gen.Elements("3", "4")
        from cares in Gen.Elements<string[]>([], ["traffic"], ["safety"])
        from inTerm in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        select Person($"p{number}", side) with
        {
            Id = new Guid(number, 0, 0, new byte[8]), Household = household, EstateId = estate, Building = estate.Length > 0 ? building : "", Categories = cares, Until = inTerm ? null : Day.AddDays(-1),
        };

    private static readonly Gen<Case> Cases =
        from roster in Gen.ListOf(AnyPerson)
        from newcomer in AnyPerson
        from seats in Gen.Choose(1, 9)
        from vague in Gen.Elements(true, false, false)
        from sat in Gen.Choose(0, 3)
        let people = roster.DistinctBy(p => p.Id).Where(p => p.Id != newcomer.Id).ToList()
        let history = people.Where((_, i) => i % 3 == 0).ToDictionary(p => p.Id, _ => sat)
        select new Case((vague ? new SeatingQuestion(Day, seats) : AboutTheGate with { Seats = seats }) with { Sat = history }, people, newcomer);

    private static IEnumerable<string> Told(SeatingSuggestion suggestion) =>
        suggestion.People.Select(p => $"{p.Person.Id} {p.Suggested} {string.Join(' ', p.Reasons)}");

    private static Councillor Person(string name, string side) => new(new Guid(name.Sum(c => c), 0, 0, new byte[8]), "heming", name, side, "", null);

    private sealed record Case(SeatingQuestion Question, IReadOnlyList<Councillor> Roster, Councillor Newcomer);
}
