namespace Deliberation.Domain.Meetings;

/// <summary>One entry of the agenda after the other.</summary>
internal static class AgendaRules
{
    public static Decision Open(Meeting meeting, OpenEntry command, DecisionContext context) => Find(meeting, command.Number) switch
    {
        null => Unknown(),
        { State: PointState.Open } => Decision.Refuse("agenda.open-already", nameof(command.Number)),
        var point => Decision.Accept([.. CloseOpen(meeting, context), new EntryOpened(context.Now, context.By, point.Number, point.Title)]),
    };

    public static Decision Close(Meeting meeting, CloseEntry command, DecisionContext context) => Find(meeting, command.Number) switch
    {
        null => Unknown(),
        { State: not PointState.Open } => Decision.Refuse("agenda.not-open", nameof(command.Number)),
        _ => Decision.Accept([.. CloseOpen(meeting, context)]),
    };

    public static Decision Skip(Meeting meeting, SkipEntry command, DecisionContext context) => Find(meeting, command.Number) switch
    {
        null => Unknown(),
        { State: not PointState.Waiting } => Decision.Refuse("agenda.not-waiting", nameof(command.Number)),
        var point => Decision.Accept(new EntrySkipped(context.Now, context.By, point.Number, point.Title)),
    };

    /// <summary>What closes the entry that is open; nothing when none is.</summary>
    public static IEnumerable<MeetingEvent> CloseOpen(Meeting meeting, DecisionContext context) => meeting.Points
        .Where(point => point.State == PointState.Open)
        .Select(point => new EntryClosed(context.Now, context.By, point.Number, point.Title));

    private static AgendaPoint? Find(Meeting meeting, int number) => meeting.Points.FirstOrDefault(point => point.Number == number);

    private static Decision Unknown() => Decision.Refuse("agenda.unknown-entry", nameof(OpenEntry.Number));
}
