using System.Globalization;
using Deliberation.Domain.Notifications;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Notifications;
using Deliberation.Storage.Roster;
using Deliberation.Web.Components;
using Deliberation.Web.Notifications;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Deliberation.Web.Pages.Account;

/// <summary>What the one who is signed in was told, newest first.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MessagesModel(MessageStore store, CouncillorStore roster, SeatNames names, SeatQueries seats, MessageWords words) : FormPage
{
    private const int PerPage = 20;

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public MessageWords Words => words;

    public IReadOnlyList<Message> Messages { get; private set; } = [];

    /// <summary>Where each message leads, by its number.</summary>
    public Dictionary<long, string> Links { get; } = [];

    public int Unread { get; private set; }

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Actor.UserId is not { } account)
            return Forbid();
        var found = await store.InboxAsync(account, Before ?? long.MaxValue, PerPage + 1, Aborted);
        Messages = [.. found.Take(PerPage)];
        Next = found.Count > PerPage ? Link.To("/account/messages", ("before", Messages[^1].Seq.ToString(CultureInfo.InvariantCulture))) : null;
        Unread = await store.UnreadAsync(account, Aborted);
        foreach (var message in Messages)
            Links[message.Seq] = await LinkOfAsync(message);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long upTo)
    {
        if (Actor.UserId is not { } account)
            return Forbid();
        await store.MarkReadAsync(account, upTo, Now, Aborted);
        return LocalRedirect("/account/messages");
    }

    /// <summary>To where something can be done about it: the own seat as long as it stands, the unit's measures, the own opinions, else the public page.</summary>
    private async Task<string> LinkOfAsync(Message message)
    {
        if (message.PersonId is { } person && await roster.FindAsync(message.CommunityId, person, Aborted) is { } councillor)
        {
            var seat = await names.SeatOfAsync(message.MeetingId, councillor);
            if (await seats.MeetingOfAsync(seat.Id, Aborted) is not null)
                return $"/seat/{await names.TokenOfAsync(seat.Id)}";
        }

        return message.Kind switch
        {
            MessageKind.Supervision when Actor.UnitId is not null => "/unit",
            MessageKind.Evaluation => "/account/opinions",
            _ => $"/meetings/{message.MeetingId:D}",
        };
    }
}
