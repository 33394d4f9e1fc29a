using Deliberation.Domain.Access;
using Deliberation.Domain.Handling;
using Deliberation.Domain.Opinions;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Access;
using Deliberation.Storage.Handling;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Handling;

namespace Deliberation.Web.Sample;

/// <summary>Opinions of the day of the first start, said through our own doors, with what staff did about them.</summary>
internal sealed class SampleToday(OpinionStore opinions, HandlingClockStore clocks, OpinionClasses classes, UserStore users, TimeProvider time)
{
    /// <summary>Stores what is missing; it is mined with the others.</summary>
    public async Task SubmitAsync(string communityId, IReadOnlyList<SampleOpinion> samples, CancellationToken cancellationToken)
    {
        for (var i = 0; i < samples.Count; i++)
        {
            var (sample, saidAt) = (samples[i], Ago(samples[i].HoursAgo));
            var opinion = new Opinion(
                NameOf(communityId, i, "opinion"), communityId, sample.Channel, "", sample.Body, sample.Place, "", $"sample:{sample.Resident}", Verification.Contact, saidAt, InquiryCode.Create().Hash);
            await opinions.SubmitAsync(opinion, NameOf(communityId, i, "said"), cancellationToken);
        }
    }

    /// <summary>Begins the clocks and does what staff did, once.</summary>
    public async Task HandleAsync(string communityId, IReadOnlyList<SampleOpinion> samples, CancellationToken cancellationToken)
    {
        await clocks.OpenAsync(communityId, classes.Of, cancellationToken);
        for (var i = 0; i < samples.Count; i++)
        {
            var id = NameOf(communityId, i, "opinion");
            if (samples[i].Class is { Class: { } kind } changed)
                await DoAsync(communityId, id, changed, new Reclassify(kind, changed.Reason), NameOf(communityId, i, "class"), cancellationToken);
            foreach (var (step, number) in (samples[i].Steps ?? []).Select((step, number) => (step, number)))
                await DoAsync(communityId, id, step, new TakeStep(step.Step, step.Note), NameOf(communityId, i, $"step-{number}"), cancellationToken);
        }
    }

    private async Task DoAsync(string communityId, Guid id, SampleHandling what, HandlingCommand command, Guid commandId, CancellationToken cancellationToken)
    {
        if (await users.FindByNameAsync(what.By, cancellationToken) is { } account)
            await clocks.ExecuteAsync(
                communityId, id, command, new Actor(account.Id, account.DisplayName, account.CommunityId, account.Roles), commandId, Ago(what.HoursAgo), cancellationToken);
    }

    private DateTimeOffset Ago(double hours) => time.GetUtcNow().AddHours(-hours);

    // The same at every start, so that a start that was broken off goes on.
    private static Guid NameOf(string communityId, int number, string purpose) => CommandIds.Derive(Guid.Empty, $"sample-today:{communityId}:{number}:{purpose}");
}
