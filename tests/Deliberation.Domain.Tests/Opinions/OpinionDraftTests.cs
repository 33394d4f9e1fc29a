using Deliberation.Domain.Opinions;

namespace Deliberation.Domain.Tests.Opinions;

public class OpinionDraftTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 6, 2, 0, 0, TimeSpan.Zero);
    private static readonly OpinionDraft Good = new("", "路口天天堵", "向阳小学门口", "", Now);

    [Fact]
    public void A_body_alone_is_enough() => Assert.Empty(Good.Check(Now));

    public static TheoryData<OpinionDraft, string> Bad() => new()
    {
        { Good with { Body = " \n " }, "opinion.empty" },
        { Good with { Body = "😀！！" }, "opinion.empty" },
        { Good with { Body = new string('长', OpinionDraft.MaxBody + 1) }, "opinion.body-too-long" },
        { Good with { Title = new string('长', OpinionDraft.MaxTitle + 1) }, "opinion.title-too-long" },
        { Good with { Place = new string('长', OpinionDraft.MaxPlace + 1) }, "opinion.place-too-long" },
        { Good with { Contact = new string('1', OpinionDraft.MaxContact + 1) }, "opinion.contact-too-long" },
        { Good with { SaidAt = Now.AddMinutes(6) }, "opinion.in-the-future" },
        { Good with { SaidAt = DateTimeOffset.UnixEpoch }, "opinion.too-old" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_draft_is_refused_with_its_code(OpinionDraft draft, string code) =>
        Assert.Equal([code], draft.Check(Now).Select(r => r.Code));

    [Fact]
    public void All_refusals_are_told_at_once()
    {
        var draft = Good with { Body = "", Place = new string('长', 101), SaidAt = Now.AddDays(1) };
        Assert.Equal(["opinion.empty", "opinion.place-too-long", "opinion.in-the-future"], draft.Check(Now).Select(r => r.Code));
    }
}
