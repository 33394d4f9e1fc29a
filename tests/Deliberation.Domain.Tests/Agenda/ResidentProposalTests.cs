using Deliberation.Domain.Access;
using Deliberation.Domain.Agenda;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Tests.Meetings;

namespace Deliberation.Domain.Tests.Agenda;

public class ResidentProposalTests
{
    private static readonly ProposeItem Propose = new(Given.Community, 7, "放学路口拥堵");

    [Theory]
    [InlineData(ProposalRules.SecondsNeeded, null)]
    [InlineData(ProposalRules.SecondsNeeded - 1, "proposal.too-few-seconds")]
    public void A_resident_needs_neighbours_who_second(int seconds, string? code) =>
        Assert.Equal(code, Decide(Given.Voice(0), seconds).Refusal?.Code);

    [Fact]
    public void A_resident_proposes_only_what_they_spoke_about() =>
        Assert.Equal("proposal.not-your-topic", Decide(Given.Voice(2), ProposalRules.SecondsNeeded).Refusal?.Code);

    [Fact]
    public void Staff_need_no_seconds() => Assert.Null(Decide(Given.Staff, 0).Refusal);

    [Fact]
    public void The_log_does_not_name_the_resident() =>
        Assert.Equal("", Assert.Single(Decide(Given.Voice(0), ProposalRules.SecondsNeeded).Events).By);

    private static Decision Decide(Actor actor, int seconds) => MeetingDecider.Decide(
        Meeting.Empty, Propose, Given.Context(actor) with { Topic = Given.Topic with { Evidence = Given.Evidence with { Seconds = seconds } } });
}
