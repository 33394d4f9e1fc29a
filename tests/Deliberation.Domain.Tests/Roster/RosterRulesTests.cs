using Deliberation.Domain.Roster;

namespace Deliberation.Domain.Tests.Roster;

public class RosterRulesTests
{
    private static readonly RosterFacts Facts = new(
        new HashSet<string> { "traffic" }, new Dictionary<string, IReadOnlySet<string>> { ["daosheng"] = new HashSet<string> { "3" } });

    private static readonly Councillor Zhang = new(Guid.Empty, "heming", "3幢张阿姨", "居民", "稻笙苑3-2-501", null)
    {
        Categories = ["traffic"],
        Interests = ["停车"],
        EstateId = "daosheng",
        Building = "3",
        From = new(2026, 1, 1),
        Until = new(2028, 12, 31),
        Contact = new("zhang@example.org", "13800138000"),
        ToldBy = ToldBy.Sms,
    };

    public static TheoryData<string, string, Councillor> Wrong() => new()
    {
        { "text.missing", "Name", Zhang with { Name = "" } },
        { "text.too-long", "Name", Zhang with { Name = new string('张', 41) } },
        { "roster.contact-in-name", "Name", Zhang with { Name = "张13800138000" } },
        { "text.missing", "Group", Zhang with { Group = "" } },
        { "text.too-long", "Group", Zhang with { Group = new string('民', 41) } },
        { "text.too-long", "Household", Zhang with { Household = new string('1', 61) } },
        { "roster.unknown-category", "Categories", Zhang with { Categories = ["traffic", "weather"] } },
        { "roster.too-many-interests", "Interests", Zhang with { Interests = [.. Enumerable.Range(0, 11).Select(i => $"词{i}")] } },
        { "roster.interest-too-long", "Interests", Zhang with { Interests = [new string('长', 21)] } },
        { "roster.unknown-estate", "EstateId", Zhang with { EstateId = "nowhere" } },
        { "roster.unknown-building", "Building", Zhang with { Building = "99" } },
        { "roster.building-without-estate", "Building", Zhang with { EstateId = "" } },
        { "roster.term-ends-before-it-begins", "Until", Zhang with { Until = new(2025, 12, 31) } },
        { "roster.term-too-long", "Until", Zhang with { Until = new(2037, 1, 1) } },
        { "roster.email-unreadable", "Email", Zhang with { Contact = new("zhang@", "13800138000") } },
        { "roster.email-unreadable", "Email", Zhang with { Contact = new("a@example.org\r\nBcc: b@example.org", "13800138000") } },
        { "roster.mobile-unreadable", "Mobile", Zhang with { Contact = new("", "12345678901") } },
        { "roster.no-contact-for-that", "ToldBy", Zhang with { Contact = new("zhang@example.org", "") } },
        { "roster.no-contact-for-that", "ToldBy", Zhang with { Contact = new("", "13800138000"), ToldBy = ToldBy.Email } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_mistake_has_its_code_and_its_field(string code, string field, Councillor councillor)
    {
        var refusal = Assert.Single(RosterRules.Check(councillor, Facts));
        Assert.Equal((code, field), (refusal.Code, refusal.Field));
    }

    [Fact]
    public void An_entry_is_tidied_and_then_accepted()
    {
        var tidy = RosterRules.Tidy(Zhang with { Name = " 3幢张阿姨 ", Interests = ["停车", " ", "停车 "], Contact = new(" zhang@example.org", "138-0013 8000") });

        Assert.Empty(RosterRules.Check(tidy, Facts));
        Assert.Equal(("3幢张阿姨", "13800138000"), (tidy.Name, tidy.Contact.Mobile));
        Assert.Equal(["停车"], tidy.Interests);
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2028-12-31", true)]
    [InlineData("2029-01-01", false)]
    public void A_term_includes_its_first_and_its_last_day(string day, bool sits)
    {
        Assert.Equal(sits, Zhang.SitsOn(DateOnly.Parse(day)));
        Assert.False((Zhang with { Active = false }).SitsOn(DateOnly.Parse(day)));
        Assert.True((Zhang with { From = null, Until = null }).SitsOn(DateOnly.Parse(day)));
    }

    [Fact]
    public void A_term_cannot_end_before_it_began()
    {
        Assert.Equal("roster.term-ends-before-it-begins", RosterRules.CheckEnd(Zhang, new(2025, 6, 1))?.Code);
        Assert.Null(RosterRules.CheckEnd(Zhang, new(2026, 1, 1)));
    }

    [Fact]
    public void A_contact_is_not_written_by_accident() =>
        Assert.DoesNotContain("138", Zhang.ToString(), StringComparison.Ordinal);
}
