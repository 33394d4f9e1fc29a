using Deliberation.Domain.Meetings;
using Deliberation.Web.Components;
using Deliberation.Web.Meetings;
using Deliberation.Web.Resources;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;
using static Deliberation.Web.Minutes.WordParts;

namespace Deliberation.Web.Minutes;

/// <summary>Writes minutes as a Word file (ECMA-376) that an office can sign, file and change.</summary>
public sealed class MinutesDocument(IStringLocalizer<MinutesTexts> texts, CommunityCalendar calendar, PresenceWords who)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public byte[] Write(MinutesPaper paper)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            WordStyles.AddTo(main);
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(PageNumbers(texts["Page.Number"], texts["Page.Of"]));
            main.Document = new Document(new Body([.. Content(paper), A4(main.GetIdOfPart(footer))]));
            document.PackageProperties.Title = Clean(texts["Title.Of", paper.Meeting.Title]);
            document.PackageProperties.Language = WordStyles.Language;
        }

        return stream.ToArray();
    }

    private IEnumerable<OpenXmlElement> Content(MinutesPaper paper)
    {
        var (meeting, record) = (paper.Meeting, paper.Record);
        yield return Line(texts["Title"], WordStyles.Title);
        yield return Grid([2, 7], Facts(paper).Select(fact => new[] { fact.Name, fact.Value }), header: false);
        yield return Line(texts["Text"], WordStyles.Heading);
        foreach (var line in paper.Lines.Where(line => line.Text.Length > 0))
            yield return Line(line.Text, line.IsHeading ? WordStyles.SubHeading : null);
        if (meeting.Attended.Count > 0)
        {
            yield return Line(texts["Present"], WordStyles.Heading);
            yield return Line(texts["Present.Count", meeting.Attended.Count, meeting.Attended.Count - paper.Online, paper.Online]);
            string[] head = [texts["Present.Name"], texts["Present.Group"], texts["Present.Room"], texts["Present.Signature"]];
            yield return Grid([3, 2, 2, 2], [head, .. meeting.Attended.Select(person => new[] { who.Of(person), person.Group, texts[$"Room.{person.Room}"], "" })], header: true);
        }

        foreach (var element in Resolutions(paper).Concat(Objections(record)))
            yield return element;
        yield return Line("");
        string[] signers = [texts["Sign.Facilitator"], texts["Sign.Secretary"]];
        foreach (var signer in signers)
            yield return SignatureLine(signer, texts["Sign.Date"]);
    }

    private IEnumerable<(string Name, string Value)> Facts(MinutesPaper paper)
    {
        yield return (texts["Fact.Item"], paper.Meeting.Title);
        if (paper.Meeting.Schedule is { } schedule)
        {
            yield return (texts["Fact.When"], calendar.DayAndTime(schedule.StartsAt));
            yield return (texts["Fact.Place"], schedule.Place);
            yield return (texts["Fact.Facilitator"], schedule.Facilitator);
        }

        yield return (texts["Fact.Version"], texts["Version", paper.Version.Number]);
        if (paper.IsLatest)
            yield return (texts["Fact.State"], texts[$"State.{paper.Record.State}"]);
    }

    private IEnumerable<OpenXmlElement> Resolutions(MinutesPaper paper)
    {
        var first = true;
        foreach (var resolution in paper.Resolutions)
        {
            if (first)
                yield return Line(texts["Resolutions"], WordStyles.Heading);
            first = false;
            yield return Line(resolution.Text, WordStyles.Listed);
            string count = texts["Resolution.Count", resolution.For, resolution.Against, resolution.Abstained];
            yield return Line(string.Join(" · ", resolution.Rule is { } rule
                ? [count, texts[$"Rule.{rule}"], Outcome(resolution)]
                : (string[])[count, Outcome(resolution)]));
        }
    }

    private string Outcome(Resolution resolution) => texts[resolution.Passed ? "Resolution.Passed" : "Resolution.NotPassed"];

    private IEnumerable<OpenXmlElement> Objections(MinutesRecord record)
    {
        if (record.Objections.Count > 0)
            yield return Line(texts["Objections"], WordStyles.Heading);
        foreach (var objection in record.Objections)
        {
            yield return Line($"{texts["Objection", objection.Number, objection.Participant]} · {calendar.Day(objection.At)} · {texts[$"Objection.Way.{objection.Way}"]}", WordStyles.SubHeading);
            yield return Line(objection.Text);
            yield return Line(objection.Answer.Length == 0 ? texts["Objection.Waiting"] : texts["Objection.Answered", objection.AnsweredBy, objection.Answer]);
            if (objection.Answer.Length > 0)
                yield return Line(texts[objection.Amended ? "Objection.Amended" : "Objection.Kept"]);
        }
    }
}
