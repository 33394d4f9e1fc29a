using Deliberation.Domain.Notifications;
using Deliberation.Storage.Notifications;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Notifications;

/// <summary>Puts words to messages, the same ones wherever they are read.</summary>
public sealed class MessageWords(IStringLocalizer<MessageTexts> texts, CommunityCalendar calendar)
{
    public string Subject(Message message) => texts[$"Subject.{message.Kind}", message.Content.Title];

    /// <summary>What it says, as lines; the first is the sentence.</summary>
    public IEnumerable<string> Lines(Message message)
    {
        var content = message.Content;
        yield return texts[$"Say.{message.Kind}", content.Title];
        if (content.StartsAt is { } at)
            yield return texts[message.Kind == MessageKind.CalledOff ? "When.CalledOff" : "When", calendar.DayAndTime(at)];
        else if (message.Kind is MessageKind.Invitation or MessageKind.Adjourned)
            yield return texts["When.Open"];
        if (content.Place.Length > 0)
            yield return texts["Where", content.Place];
        if (content.Due is { } due)
            yield return texts["Due", calendar.Day(due)];
        if (content.Detail.Length > 0)
            yield return texts[message.Kind switch { MessageKind.Supervision => "Measure", MessageKind.ProxyDropped => "Proxy", _ => "Reason" }, content.Detail];
    }

    /// <summary>The whole of a letter.</summary>
    /// <param name="message">What is told.</param>
    /// <param name="name">To whom.</param>
    /// <param name="link">The personal link; empty when there is nothing to open any more.</param>
    public string Letter(Message message, string name, string link) => string.Join(
        "\r\n",
        (string[])[texts["Letter.To", name], "", .. Lines(message), "", .. link.Length == 0 ? Array.Empty<string>() : [texts["Letter.Link"], link, "", texts["Letter.Personal"]], texts["Letter.From"]]);

    /// <summary>A text message: one paragraph, so that it costs little.</summary>
    public string Short(Message message, string link) => texts["Sms", string.Join(texts["Sms.Join"], Lines(message)), link].Value.TrimEnd();

    /// <summary>Why a delivery did not go, for staff.</summary>
    public string Problem(string code) => texts[$"Problem.{code}"] is { ResourceNotFound: false } own ? own : texts["Problem.Other", code];
}
