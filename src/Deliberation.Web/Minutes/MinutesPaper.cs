using Deliberation.Domain.Meetings;

namespace Deliberation.Web.Minutes;

/// <summary>A line of the minutes' text.</summary>
/// <param name="Text">The line.</param>
/// <param name="IsHeading">Whether it begins a section, as the draft writes it: a word in heavy brackets.</param>
public sealed record PaperLine(string Text, bool IsHeading);

/// <summary>One version of the minutes with what the log says beside it: what the page, the print and the file all show.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Version">The version.</param>
public sealed record MinutesPaper(Meeting Meeting, MinutesVersion Version)
{
    private const char HeadingMark = '\u3010';

    public MinutesRecord Record => Meeting.MinutesRecord;

    public bool IsLatest => Version.Number == Record.Versions.Count;

    public int Online => Meeting.Participants.Count(person => person.Room == Room.Online);

    public IEnumerable<PaperLine> Lines => Version.Text.Split('\n').Select(line => new PaperLine(line.TrimEnd('\r'), line.StartsWith(HeadingMark)));

    /// <summary>The resolutions of the session that the minutes are of.</summary>
    public IEnumerable<Resolution> Resolutions =>
        Meeting.Resolutions.Where(resolution => Meeting.EarlierMinutes.Count == 0 || resolution.At > Meeting.EarlierMinutes[^1].Versions[0].At);

    /// <summary>The paper of a version; of the latest one when none is named. Null when there is no such version.</summary>
    public static MinutesPaper? Of(Meeting meeting, int? number = null) =>
        meeting.MinutesRecord.Versions.ElementAtOrDefault((number ?? meeting.MinutesRecord.Versions.Count) - 1) is { } version ? new(meeting, version) : null;
}
