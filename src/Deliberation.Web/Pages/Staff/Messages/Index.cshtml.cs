using System.Globalization;
using Deliberation.Domain.Access;
using Deliberation.Domain.Notifications;
using Deliberation.Storage.Notifications;
using Deliberation.Storage.Roster;
using Deliberation.Web.Components;
using Deliberation.Web.Notifications;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Messages;

/// <summary>What was sent out of the site, what could not be, and sending it again.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class IndexModel(DeliveryStore deliveries, MessageFaultStore faults, CouncillorStore roster, DeliveryDesk desk, MessageWords words, IStringLocalizer<MessageTexts> texts) : FormPage
{
    private const int PerPage = 30;
    private const int MostFaults = 20;
    private Dictionary<Guid, string> _names = [];

    [BindProperty(SupportsGet = true)]
    public DeliveryState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public MessageWords Words => words;

    public IReadOnlySet<DeliveryChannel> Open => desk.Open;

    /// <summary>What happened and could not be told.</summary>
    public IReadOnlyList<MessageFault> Faults { get; private set; } = [];

    public IReadOnlyList<Delivery> Deliveries { get; private set; } = [];

    public Dictionary<(long Seq, DeliveryChannel Channel), IReadOnlyList<DeliveryAttempt>> Attempts { get; } = [];

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Actor.Is(CommunityId, Role.Staff))
            return Forbid();
        var found = await deliveries.ListAsync(CommunityId, State, Before ?? long.MaxValue, PerPage + 1, Aborted);
        Deliveries = [.. found.Take(PerPage)];
        Next = found.Count > PerPage
            ? Link.To("/staff/messages", ("state", State?.ToString()), ("before", Deliveries[^1].Message.Seq.ToString(CultureInfo.InvariantCulture)))
            : null;
        foreach (var delivery in Deliveries)
            Attempts[(delivery.Message.Seq, delivery.Channel)] = await deliveries.AttemptsAsync(delivery.Message.Seq, delivery.Channel, Aborted);
        Faults = await faults.OfCommunityAsync(CommunityId, MostFaults, Aborted);
        _names = (await roster.ListAsync(CommunityId, Aborted)).ToDictionary(person => person.Id, person => person.Name);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long seq, DeliveryChannel channel)
    {
        if (!Actor.Is(CommunityId, Role.Staff))
            return Forbid();
        // Sent again by a second click it waits already, and nothing more happens.
        await deliveries.SendAgainAsync(CommunityId, seq, channel, Actor.UserId, Now, Aborted);
        Notice = texts["Notice.Again"];
        return LocalRedirect("/staff/messages");
    }

    public async Task<IActionResult> OnPostTryAgainAsync(long position)
    {
        if (!Actor.Is(CommunityId, Role.Staff))
            return Forbid();
        // Mended since, it is gone, and that is as good.
        await faults.TryAgainAsync(CommunityId, position, Actor.UserId, Now, Aborted);
        Notice = texts["Notice.TryAgain"];
        return LocalRedirect("/staff/messages");
    }

    public string NameOf(Message message) => message.PersonId is { } id && _names.TryGetValue(id, out var name) ? name : texts["Log.Nobody"];
}
