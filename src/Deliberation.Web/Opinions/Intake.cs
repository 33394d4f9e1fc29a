using System.Globalization;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Opinions;

namespace Deliberation.Web.Opinions;

/// <summary>Takes in what residents say. Whoever sends the same form again gets the same receipt.</summary>
public sealed class Intake(OpinionStore store, Tickets tickets, TimeProvider time)
{
    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Stores an opinion, once for each ticket and text.</summary>
    /// <param name="communityId">Where it is said.</param>
    /// <param name="channel">The door it came in by.</param>
    /// <param name="draft">Checked and accepted.</param>
    /// <param name="speaker">Who says it.</param>
    /// <param name="ticketId">As the form carried it.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public async Task<Receipt> SubmitAsync(
        string communityId, Channel channel, OpinionDraft draft, Speaker speaker, string ticketId, CancellationToken cancellationToken)
    {
        var ticket = Open(ticketId);
        var said = Said(communityId, channel, draft);
        var code = ticket.CodeFor(said);
        var opinion = new Opinion(
            Guid.CreateVersion7(Now), communityId, channel, draft.Title, draft.Body, draft.Place, draft.Contact, speaker.Key, speaker.Verification, draft.SaidAt, code.Hash);
        await store.SubmitAsync(opinion, ticket.CommandFor(said), cancellationToken);
        return Given(code, channel == Channel.Web ? ReceiptKind.Said : ReceiptKind.Taken);
    }

    /// <summary>Whether this form was taken in before.</summary>
    public async Task<bool> HasAsync(string communityId, Channel channel, OpinionDraft draft, string ticketId, CancellationToken cancellationToken) =>
        await store.FindByCodeHashAsync(Open(ticketId).CodeFor(Said(communityId, channel, draft)).Hash, cancellationToken) is not null;

    /// <summary>Stores a second, once for each ticket; the receipt is null when it was refused.</summary>
    public async Task<(SecondResult Result, Receipt? Receipt)> SecondAsync(
        string communityId, Guid opinionId, Speaker speaker, string ticketId, CancellationToken cancellationToken)
    {
        var ticket = Open(ticketId);
        var said = new[] { communityId, "second", opinionId.ToString("D") };
        var code = ticket.CodeFor(said);
        var second = new Second(Guid.CreateVersion7(Now), opinionId, speaker.Key, speaker.Verification, Now, code.Hash);
        var result = await store.SecondAsync(communityId, second, ticket.CommandFor(said), cancellationToken);
        return (result, result is SecondResult.Accepted or SecondResult.AlreadyDone ? Given(code, ReceiptKind.Seconded) : null);
    }

    /// <summary>What makes it the same thing said: the time that staff typed is part of it, a visitor's is the moment of sending.</summary>
    private static string[] Said(string communityId, Channel channel, OpinionDraft draft) =>
    [
        communityId, channel.ToString(), draft.Body, draft.Place, draft.Contact, channel == Channel.Web ? "" : draft.SaidAt.ToString("O", CultureInfo.InvariantCulture),
    ];

    /// <summary>A form without a ticket of ours is taken in all the same.</summary>
    private Ticket Open(string ticketId) => tickets.Open(ticketId) ?? tickets.Open(tickets.Issue())!;

    private Receipt Given(InquiryCode code, ReceiptKind kind) => new(code, kind, Now + Receipt.ShownFor);
}
