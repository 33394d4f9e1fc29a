namespace Deliberation.Domain.Meetings;

/// <summary>What the events of a session add up to.</summary>
internal static class SessionFold
{
    /// <param name="before">Before the event.</param>
    /// <param name="meeting">With what else the event changed.</param>
    /// <param name="e">The event.</param>
    public static Meeting Apply(Meeting before, Meeting meeting, MeetingEvent e) => e switch
    {
        MeetingScheduled s => meeting with { Points = Continue(before, s.Schedule.Agenda), Departed = before.Stage == MeetingStage.Scheduled ? before.Departed : [] },
        SessionOpened => meeting with { Sessions = [.. meeting.Sessions, new HeldSession(meeting.Sessions.Count + 1, e.At, Reopenings: meeting.Reopenings)], Floor = Floor.Empty },
        SessionAdjourned a => Adjourn(meeting, e, a.Reason, calledOff: false),
        // A sitting that had begun was held, as far as it came: it is continued like one that was adjourned.
        MeetingCalledOff c when before.Stage == MeetingStage.InSession => Adjourn(
            meeting with { Participants = before.Participants, Departed = before.Departed }, e, c.Reason, calledOff: true),
        SessionClosed => End(meeting, e, ""),
        ParticipantSignedIn s => meeting with { Departed = [.. meeting.Departed.Where(p => p.Key != s.Participant.Key)] },
        ParticipantMoved m => meeting with
        {
            Participants = Moved(meeting.Participants, m.Participant),
            Floor = meeting.Floor with { Waiting = Moved(meeting.Floor.Waiting, m.Participant) },
        },
        ParticipantLeft l => Leave(meeting, l.Participant),
        EntryOpened o => With(meeting, o.Number, p => p with { State = PointState.Open, OpenedAt = e.At }),
        EntryClosed c => With(meeting, c.Number, p => Stopped(p, PointState.Closed, e)),
        EntrySkipped s => With(meeting, s.Number, p => p with { State = PointState.Skipped }),
        SpeakingAsked a => meeting with { Floor = meeting.Floor with { Waiting = [.. meeting.Floor.Waiting, a.Participant] } },
        SpeakingAskedNoMore a => meeting with { Floor = Without(meeting.Floor, a.Participant.Key) },
        FloorGiven g => meeting with { Floor = Without(meeting.Floor, g.Participant.Key) with { Turn = new(g.Participant, e.At, g.Seconds) } },
        FloorExtended x => meeting with { Floor = meeting.Floor with { Turn = meeting.Floor.Turn is { } turn ? turn with { Seconds = turn.Seconds + x.Seconds } : null } },
        FloorEnded => meeting with { Floor = Ended(meeting.Floor) },
        MotionOpened o => meeting with { Motions = [.. meeting.Motions, new(o.Number, o.Text, o.Rule, o.Secret, MotionState.Open, [], [])] },
        VotesCast v => With(meeting, v.Number, m => m with { Ballots = [.. m.Ballots, .. v.Votes.Select(vote => new Ballot(meeting.FindSeat(vote.SeatId)!, vote.Choice))] }),
        SecretVotesCast s => With(meeting, s.Number, m => m with { Voters = [.. m.Voters.Concat(s.Voters).Order()] }),
        MotionClosed c => With(meeting, c.Number, m => m with { State = MotionState.Closed, Result = c.Result }),
        MotionWithdrawn w => With(meeting, w.Number, m => m with { State = MotionState.Withdrawn, Reason = w.Reason }),
        QuestionAsked q => meeting with { Questions = [.. meeting.Questions, new(q.Number, q.QuestionId, q.Text, q.Asker ?? "")] },
        QuestionAnswered a => meeting with { Questions = [.. meeting.Questions.Select(q => q.Number == a.Number ? q with { Answer = a.Text, AnsweredBy = a.By } : q)] },
        _ => meeting,
    };

    /// <summary>A further session goes on where the last one ended; one after a reopening begins anew.</summary>
    private static IReadOnlyList<AgendaPoint> Continue(Meeting before, IReadOnlyList<AgendaEntry> agenda)
    {
        if (before.Stage == MeetingStage.Reopened)
            before = Meeting.Empty;
        var finished = before.Points.Where(point => point.Finished).ToList();
        return
        [
            .. finished.Select((point, i) => point with { Number = i + 1 }),
            .. agenda.Select((entry, i) => new AgendaPoint(finished.Count + i + 1, entry.Title, entry.Minutes) { Spent = SpentOn(before, entry.Title) }),
        ];
    }

    /// <summary>What was begun and is taken up again under the same title goes on counting.</summary>
    private static TimeSpan SpentOn(Meeting before, string title) => before.Points.FirstOrDefault(point => !point.Finished && point.Title == title)?.Spent ?? TimeSpan.Zero;

    private static AgendaPoint Stopped(AgendaPoint point, PointState state, MeetingEvent e) =>
        point with { State = state, OpenedAt = null, Spent = point.Spent + (e.At - (point.OpenedAt ?? e.At)) };

    private static Meeting Adjourn(Meeting meeting, MeetingEvent e, string reason, bool calledOff) => End(
        meeting with { Stage = MeetingStage.Adjourned, Points = [.. meeting.Points.Select(p => p.State == PointState.Open ? Stopped(p, PointState.Waiting, e) : p)] }, e, reason, calledOff);

    private static Meeting End(Meeting meeting, MeetingEvent e, string reason, bool calledOff = false) => meeting with
    {
        // A log from before sessions were numbered has none to end.
        Sessions = [.. meeting.Sessions.Take(meeting.Sessions.Count - 1), .. meeting.Sessions.TakeLast(1)
            .Select(s => s with { ClosedAt = e.At, Reason = reason, CalledOff = calledOff, Attended = [.. meeting.Participants, .. meeting.Departed] })],
        Floor = meeting.Floor with { Waiting = [], Turn = null },
    };

    private static Meeting Leave(Meeting meeting, Participant participant) => meeting with
    {
        Participants = [.. meeting.Participants.Where(p => p.Key != participant.Key)],
        Departed = [.. meeting.Departed, participant],
        Floor = Without(meeting.Floor, participant.Key),
    };

    private static IReadOnlyList<Participant> Moved(IReadOnlyList<Participant> people, Participant moved) => [.. people.Select(p => p.Key == moved.Key ? moved : p)];

    private static Floor Without(Floor floor, string person) => floor with { Waiting = [.. floor.Waiting.Where(p => p.Key != person)] };

    private static Floor Ended(Floor floor) => floor with
    {
        Turn = null,
        Heard = floor.Turn is { } turn && !floor.Heard.Contains(turn.Speaker.Name) ? [.. floor.Heard, turn.Speaker.Name] : floor.Heard,
    };

    private static Meeting With(Meeting meeting, int number, Func<AgendaPoint, AgendaPoint> change) =>
        meeting with { Points = [.. meeting.Points.Select(p => p.Number == number ? change(p) : p)] };

    private static Meeting With(Meeting meeting, int number, Func<Motion, Motion> change) =>
        meeting with { Motions = [.. meeting.Motions.Select(m => m.Number == number ? change(m) : m)] };
}
