using Deliberation.Domain.Access;
using Deliberation.Domain.Topics;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Access;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using Deliberation.Web.Hand;

namespace Deliberation.Web.Sample;

/// <summary>What staff of the sample decided about its topics. What the rules refuse, because the engine gathered otherwise, is left out.</summary>
internal sealed class SampleTopics(OpinionStore opinions, TopicDecisionStore decisions, TopicDesk desk, UserStore users)
{
    /// <summary>Decides, when nobody has decided anything yet.</summary>
    public async Task LoadAsync(string communityId, IReadOnlyList<SampleSplit> samples, CancellationToken cancellationToken)
    {
        if (samples.Count == 0 || await decisions.LatestAsync(communityId, cancellationToken) > 0)
            return;
        foreach (var sample in samples)
        {
            var found = await opinions.GetByImportAsync(communityId, [.. sample.Opinions.Select(id => SampleFiles.Prefix + id)], cancellationToken);
            var together = found.Where(stored => stored.Finding?.TopicId is not null).GroupBy(stored => stored.Finding!.TopicId!.Value).MaxBy(topic => topic.Count());
            if (together is null || await users.FindByNameAsync(sample.By, cancellationToken) is not { } account)
                continue;
            var staff = new Actor(account.Id, account.DisplayName, account.CommunityId, account.Roles);
            await desk.DecideAsync(
                new TopicCommand(staff, communityId, CommandIds.Derive(Guid.Empty, $"sample-topic:{communityId}:{sample.Opinions[0]}"), TopicAct.TakeOut, together.Key, 0, sample.Note)
                {
                    Picked = [.. together.Select(stored => stored.Seq)],
                    Title = sample.Title,
                },
                cancellationToken);
        }
    }
}
