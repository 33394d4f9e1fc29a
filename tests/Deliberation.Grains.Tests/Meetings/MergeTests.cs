using Deliberation.Domain.Access;
using Deliberation.Domain.Agenda;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Grains.Tests.Fixtures;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;

namespace Deliberation.Grains.Tests.Meetings;

public class MergeTests
{
    [Fact]
    public async Task Everyone_behind_a_merged_item_is_asked_with_the_other_each_once()
    {
        await using var council = await Council.StartAsync();
        await council.SayAsync("zhang", "禾鸣小学门口放学堵车，车停在路中间");
        await council.SayAsync("li", "电梯坏了三天没人修，老人下不了楼");
        await council.SayAsync("zhang", "十二幢楼下广场舞太吵，晚上十点还在放音乐");
        await council.MineAsync();
        var (jam, lift, dance) = (await ProposeAsync(council, 1), await ProposeAsync(council, 2), await ProposeAsync(council, 3));

        Assert.Null((await council.DoAsync(dance, Council.Staff, new MergeItem(lift, "一起商量"))).Refusal);
        Assert.Null((await council.DoAsync(lift, Council.Staff, new MergeItem(jam, "一起商量"))).Refusal);

        var evidence = council.Get<EvidenceQueries>();
        Assert.Equal(["zhang", "li"], (await evidence.VoicesAsync(Council.Heming, jam)).Select(voice => voice.ResidentKey));
        Assert.Equal(jam, (await council.Get<MeetingQueries>().FindAsync(Council.Heming, lift))!.MergedInto);
        Assert.Equal(lift, Assert.Single(await council.Get<MeetingQueries>().MergedIntoAsync(Council.Heming, jam)).Id);

        Assert.Null((await council.DoAsync(lift, Council.Staff, new UnmergeItem("还是分开办"))).Refusal);
        Assert.Equal(["zhang"], (await evidence.VoicesAsync(Council.Heming, jam)).Select(voice => voice.ResidentKey));
    }

    [Fact]
    public async Task Items_cannot_be_merged_into_one_another_in_a_circle()
    {
        await using var council = await Council.StartAsync();
        await council.SayAsync("zhang", "禾鸣小学门口放学堵车，车停在路中间");
        await council.SayAsync("li", "电梯坏了三天没人修，老人下不了楼");
        await council.MineAsync();
        var (jam, lift) = (await ProposeAsync(council, 1), await ProposeAsync(council, 2));
        Assert.Null((await council.DoAsync(lift, Council.Staff, new MergeItem(jam, "一起商量"))).Refusal);

        Assert.Equal("merge.target-closed", (await council.DoAsync(jam, Council.Staff, new MergeItem(lift, "一起商量"))).Refusal?.Code);
    }

    [Fact]
    public async Task A_resident_with_enough_seconders_proposes_and_another_does_not()
    {
        await using var council = await Council.StartAsync();
        await council.SayAsync("zhang", "禾鸣小学门口放学堵车，车停在路中间");
        await council.SayAsync("li", "电梯坏了三天没人修，老人下不了楼");
        await council.MineAsync();
        var opinions = council.Get<OpinionStore>();
        var author = (await opinions.GetBySeqAsync(Council.Heming, [1]))[0].Opinion.Id;
        var other = (await opinions.GetBySeqAsync(Council.Heming, [2]))[0].Opinion.Id;
        var propose = new ProposeItem(Council.Heming, 1, "堵车");
        Task<MeetingOutcome> ByAsync(Guid voice) => council.DoAsync(council.NewId(), Actor.Visitor with { VoiceId = voice }, propose);

        Assert.Equal("proposal.too-few-seconds", (await ByAsync(author)).Refusal?.Code);
        for (var i = 0; i < ProposalRules.SecondsNeeded; i++)
            await opinions.SecondAsync(Council.Heming, new(council.NewId(), author, $"neighbour{i}", default, council.Time.GetUtcNow(), Domain.Opinions.InquiryCode.Create().Hash), council.NewId());
        Assert.Equal("proposal.not-your-topic", (await ByAsync(other)).Refusal?.Code);
        Assert.Null((await ByAsync(author)).Refusal);
    }

    private static async Task<Guid> ProposeAsync(Council council, long topic)
    {
        var id = council.NewId();
        Assert.Null((await council.DoAsync(id, Council.Staff, new ProposeItem(Council.Heming, topic, "议题"))).Refusal);
        return id;
    }
}
