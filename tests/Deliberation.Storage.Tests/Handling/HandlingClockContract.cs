using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Handling;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Calendars;
using Deliberation.Storage.Handling;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Tests.Topics;
using Deliberation.Storage.Topics;

namespace Deliberation.Storage.Tests.Handling;

public sealed class HandlingClockTests() : HandlingClockContract(TestDatabase.New());

/// <summary>The clocks of single opinions. The ten opinions of the community were imported and have none.</summary>
public abstract class HandlingClockContract(TestDatabase test) : TopicContract(test)
{
    private static readonly Actor Staff = new(new Guid(1, 0, 0, new byte[8]), "王芳", Heming, [Role.Staff]);

    private HandlingClockStore Clocks => new(Database, WorkingDayCalendar.WeekendsOnly);

    [Fact]
    public async Task A_clock_begins_once_for_each_opinion_of_our_own_doors_when_it_was_mined()
    {
        var urgent = await SayAsync("fire");
        await SaveAsync([.. Seqs.Select(seq => Mined(seq, null))]);
        Assert.Equal(1, await OpenAsync());
        Assert.Equal(0, await OpenAsync());
        var handled = (await Clocks.GetAsync(Heming, urgent.Id))!;
        Assert.Equal((DeadlineClass.Danger, DeadlineClass.Ordinary, urgent.SaidAt), (handled.Handling.Class, handled.Handling.Calm, handled.Handling.ArrivedAt));
        Assert.Null(await Clocks.GetAsync(Other, urgent.Id));
        Assert.Equal(0, (await Clocks.OpenOnesAsync(Other, 9)).Count);
        Assert.Equal(1, (await Clocks.OpenOnesAsync(Heming, 9)).Count);
    }

    [Fact]
    public async Task A_step_is_taken_once_for_a_command_and_stands_in_history_and_audit()
    {
        var urgent = await OpenedAsync("fire");
        var command = Test.NewId();
        Assert.Equal(new HandlingOutcome(true, null), await DoAsync(urgent, new TakeStep(HandlingStep.Receive, "马上去"), command));
        Assert.Equal(new HandlingOutcome(true, null), await DoAsync(urgent, new TakeStep(HandlingStep.Receive, "马上去"), command));
        Assert.Equal("handling.step-taken", (await DoAsync(urgent, new TakeStep(HandlingStep.Receive, "马上去"), Test.NewId())).Refusal?.Code);
        Assert.Equal(new HandlingEntry(HandlingAct.Taken, Start, "王芳", "马上去", HandlingStep.Receive), Assert.Single((await HandledAsync(urgent)).History));
        Assert.Equal(["handling.take-step Receive"], await AuditAsync());
        Assert.False((await Clocks.ExecuteAsync(Other, urgent.Id, new TakeStep(HandlingStep.Close, "好"), Staff, Test.NewId(), Start)).Known);
    }

    [Fact]
    public async Task The_sweeper_brings_up_what_is_overdue_and_after_a_week_without_it_nothing_twice()
    {
        var urgent = await OpenedAsync("fire");
        Assert.Equal(0, await Clocks.SweepAsync(Start.AddMinutes(4)));
        Assert.Equal(1, await Clocks.SweepAsync(Start.AddMinutes(6)));
        Assert.Equal(0, await Clocks.SweepAsync(Start.AddMinutes(7)));
        await DoAsync(urgent, new TakeStep(HandlingStep.OnSite, "到了"), Test.NewId(), Start.AddMinutes(8));

        Assert.Equal(4, (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Clocks.SweepAsync(Start.AddDays(7))))).Sum());
        Assert.Equal(0, await Clocks.SweepAsync(Start.AddDays(400)));
        Assert.Equal(
            ["Receive Supervision", "Answer Supervision", "Answer Street", "Close Supervision", "Close Street"],
            (await HandledAsync(urgent)).History.Where(e => e.Act == HandlingAct.Escalated).Select(e => $"{e.Step} {e.Level}"));
        Assert.Equal(5, (await AuditAsync()).Count(line => line.StartsWith("handling.escalate", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_reply_ends_the_waiting_for_an_answer_and_closing_ends_all()
    {
        var ordinary = await OpenedAsync();
        Assert.Equal(1, (await Clocks.OpenOnesAsync(Heming, 9)).Count);
        await new HandlingStore(Database).ReplyAsync(Heming, ordinary.Id, new OpinionReply("修好了", "王芳", Start.AddHours(1)), null, Test.NewId());
        Assert.Equal(0, (await Clocks.OpenOnesAsync(Heming, 9)).Count);
        Assert.Equal(0, await Clocks.SweepAsync(Start.AddDays(60)));

        var urgent = await OpenedAsync("fire");
        await new HandlingStore(Database).ReplyAsync(Heming, urgent.Id, new OpinionReply("马上来", "王芳", Start), null, Test.NewId());
        Assert.Equal(1, (await Clocks.OpenOnesAsync(Heming, 9)).Count);
        await DoAsync(urgent, new TakeStep(HandlingStep.Close, "火灭了"), Test.NewId());
        Assert.Equal(0, (await Clocks.OpenOnesAsync(Heming, 9)).Count);
        Assert.Equal(0, await Clocks.SweepAsync(Start.AddDays(60)));
    }

    [Fact]
    public async Task Setting_the_alarm_aside_stops_the_fast_lane_and_taking_that_back_begins_it_anew()
    {
        var urgent = await OpenedAsync("fire");
        var store = new HandlingStore(Database);
        await store.SetAsideAsync(Heming, urgent.Id, new UrgencyReview("熏腊肉", "王芳", Start.AddMinutes(2)), null);
        Assert.Equal(DeadlineClass.Ordinary, (await HandledAsync(urgent)).Class);
        Assert.Equal(0, await Clocks.SweepAsync(Start.AddHours(3)));
        await store.TakeBackAsync(Heming, urgent.Id, null, Start.AddHours(4), "王芳");
        Assert.Equal(Start.AddHours(4) + OpinionHandling.ReceiveTime, (await HandledAsync(urgent)).Next(WorkingDayCalendar.WeekendsOnly)!.DueAt);
        Assert.Equal(1, await Clocks.SweepAsync(Start.AddHours(4).AddMinutes(5)));
    }

    [Fact]
    public async Task Another_class_is_another_deadline()
    {
        var ordinary = await OpenedAsync();
        await DoAsync(ordinary, new TakeStep(HandlingStep.Receive, "看过"), Test.NewId());
        await DoAsync(ordinary, new Reclassify(DeadlineClass.Complex, "要三家单位一起"), Test.NewId());
        Assert.Equal(0, await Clocks.SweepAsync(Start.AddDays(15))); // the seventh working day is long over
        Assert.Equal(1, await Clocks.SweepAsync(Start.AddDays(22)));
        Assert.Contains("handling.reclassify Ordinary -> Complex", await AuditAsync());
    }

    [Fact]
    public async Task A_bulk_reply_reaches_those_chosen_and_not_yet_answered_once()
    {
        var replies = new BulkReplies(Database);
        List<Opinion> said = [];
        for (var i = 0; i < 4; i++)
            said.Add(await SayAsync());
        var topic = (await Opinions.GetAsync(Heming, said[0].Id))!.Seq;
        foreach (var opinion in said)
            await SaveAsync([Mined((await Opinions.GetAsync(Heming, opinion.Id))!.Seq, topic)]);
        await new HandlingStore(Database).ReplyAsync(Heming, said[1].Id, new OpinionReply("先答了", "周敏", Start), null, Test.NewId());

        Assert.Equal([said[0].Id, said[2].Id, said[3].Id], (await replies.UnansweredAsync(Heming, topic, 9)).Select(stored => stored.Opinion.Id));
        Assert.Equal((3, 0), (await replies.CountAsync(Heming, topic), await replies.CountAsync(Other, topic)));
        var command = Test.NewId();
        Guid[] chosen = [said[0].Id, said[1].Id, said[2].Id, Test.NewId()];
        Assert.Equal(2, await replies.SendAsync(Heming, topic, chosen, new OpinionReply("一起答", "王芳", Start), null, command));
        Assert.Equal(2, await replies.SendAsync(Heming, topic, chosen, new OpinionReply("一起答", "王芳", Start), null, command));
        Assert.Equal(0, await replies.SendAsync(Other, topic, [said[3].Id], new OpinionReply("一起答", "王芳", Start), null, Test.NewId()));
        Assert.Equal(1, await replies.CountAsync(Heming, topic));
        Assert.Single(await new HandlingStore(Database).RepliesAsync(Heming, said[0].Id));
        Assert.Equal(3, (await AuditAsync()).Count(line => line.StartsWith("opinion.reply", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_day_of_the_community_is_set_replaced_and_removed_with_audit()
    {
        var store = new CalendarStore(Database);
        await store.SetAsync(Heming, new CalendarDay(new(2026, 3, 9), false, "社区春游"), null, Start);
        await store.SetAsync(Heming, new CalendarDay(new(2026, 3, 7), true, "补班"), null, Start);
        await store.SetAsync(Heming, new CalendarDay(new(2026, 3, 9), false, "停电检修"), null, Start);
        Assert.Equal([new(new(2026, 3, 7), true, "补班"), new CalendarDay(new(2026, 3, 9), false, "停电检修")], await store.ListAsync(Heming));
        Assert.Empty(await store.ListAsync(Other));
        await store.RemoveAsync(Other, new(2026, 3, 9), null, Start);
        await store.RemoveAsync(Heming, new(2026, 3, 9), null, Start);
        Assert.Single(await store.ListAsync(Heming));
        Assert.Equal(["calendar.remove 2026-03-09", "calendar.set 2026-03-09 holiday", "calendar.set 2026-03-07 workday", "calendar.set 2026-03-09 holiday"], await AuditAsync());
    }

    private async Task<Opinion> SayAsync(params string[] urgency)
    {
        var opinion = Sample.Opinion(Test);
        await Opinions.SubmitAsync(opinion, Test.NewId());
        var seq = (await Opinions.GetAsync(Heming, opinion.Id))!.Seq;
        await SaveAsync([new MinedOpinion(seq, [], new Finding([], "safety", urgency, null, null))]);
        return opinion;
    }

    private async Task<Opinion> OpenedAsync(params string[] urgency)
    {
        var opinion = await SayAsync(urgency);
        await OpenAsync();
        return opinion;
    }

    private Task<int> OpenAsync() => Clocks.OpenAsync(Heming, stored => (stored.Finding!.Urgency.Count > 0 ? DeadlineClass.Danger : DeadlineClass.Ordinary, DeadlineClass.Ordinary));

    private async Task<OpinionHandling> HandledAsync(Opinion opinion) => (await Clocks.GetAsync(Heming, opinion.Id))!.Handling;

    private Task<HandlingOutcome> DoAsync(Opinion opinion, HandlingCommand command, Guid commandId, DateTimeOffset? at = null) =>
        Clocks.ExecuteAsync(Heming, opinion.Id, command, Staff, commandId, at ?? Start);

    private async Task<IReadOnlyList<string>> AuditAsync() => [.. (await new AuditLog(Database).ListAsync(Heming)).Select(record => $"{record.Entry.Action} {record.Entry.Details}")];
}
