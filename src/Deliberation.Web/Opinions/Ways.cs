using Deliberation.Domain.Meetings;
using Deliberation.Domain.Opinions;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Handling;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using Deliberation.Web.Pages.Meetings;
using Orleans;

namespace Deliberation.Web.Opinions;

/// <summary>Opens inquiry codes and tells what became of what they stand for.</summary>
public sealed class Ways(
    OpinionStore opinions, TopicStore topics, EvidenceQueries evidence, MeetingQueries meetings, MeetingStore store, VoicePseudonyms pseudonyms,
    HandlingStore handling, HandlingClockStore clocks, IGrainFactory grains)
{
    /// <summary>What a code opens in a community; null when it opens nothing there.</summary>
    public async Task<CodeHolder?> FindAsync(string communityId, string code, CancellationToken cancellationToken) =>
        InquiryCode.TryParse(code, out var read)
        && await opinions.FindByCodeHashAsync(read.Hash, cancellationToken) is { } holder
        && holder.Opinion.Opinion.CommunityId == communityId
            ? holder
            : null;

    /// <summary>An opinion of an account, which opens without a code; null when it is not theirs.</summary>
    public async Task<CodeHolder?> FindOwnAsync(string communityId, Guid opinionId, Guid? userId, CancellationToken cancellationToken) =>
        userId is { } account
        && await opinions.GetAsync(communityId, opinionId, cancellationToken) is { } opinion
        && opinion.Opinion.ResidentKey == ResidentKeys.OfAccount(account)
            ? new CodeHolder(opinion, null)
            : null;

    /// <summary>The whole way of a voice, with the replies to the opinion and what was done about it.</summary>
    public async Task<Way> TellAsync(CodeHolder holder, CancellationToken cancellationToken) => await WayAsync(holder, cancellationToken) with
    {
        Replies = await handling.RepliesAsync(holder.Opinion.Opinion.CommunityId, holder.Opinion.Opinion.Id, cancellationToken),
        Handling = (await clocks.GetAsync(holder.Opinion.Opinion.CommunityId, holder.Opinion.Opinion.Id, cancellationToken))?.Handling,
    };

    private async Task<Way> WayAsync(CodeHolder holder, CancellationToken cancellationToken)
    {
        var community = holder.Opinion.Opinion.CommunityId;
        var topic = holder.Opinion.Finding?.TopicId is { } topicId ? await topics.GetAsync(community, topicId, cancellationToken) : null;
        var items = topic is null
            ? []
            : await meetings.OfTopicsAsync(community, await evidence.LineageAsync(community, topic.Id, cancellationToken), cancellationToken);
        var asked = await pseudonyms.AskedAsync(community, holder.VoiceId(), cancellationToken) is [var first, ..] ? first : null;

        // What was closed before this voice spoke did not answer it.
        var saidAt = holder.Second?.SaidAt ?? holder.Opinion.Opinion.SaidAt;
        var current = asked is not null
            ? asked.MeetingId
            : (await WholeAsync(items.LastOrDefault(IsOpen) ?? items.LastOrDefault(item => item.ChangedAt >= saidAt), cancellationToken))?.Id;
        var earlier = items.Where(item => item.Id != current && !IsOpen(item)).Reverse().ToList();
        if (current is not { } id)
            return new Way(holder, topic, null, earlier, null, null);
        var story = await StoryAsync(id, cancellationToken);
        var name = await pseudonyms.OfVoiceAsync(id, holder.VoiceId());
        return new Way(holder, topic, story, earlier, asked, story.Meeting.Evaluation?.Ratings.FirstOrDefault(rating => rating.VoiceId == name));
    }

    /// <summary>The item that an item is part of in the end; itself when it stands alone.</summary>
    private async Task<MeetingRow?> WholeAsync(MeetingRow? item, CancellationToken cancellationToken)
    {
        while (item is { MergedInto: { } into } && await meetings.FindAsync(item.CommunityId, into, cancellationToken) is { } whole)
            item = whole;
        return item;
    }

    private async Task<Story> StoryAsync(Guid meetingId, CancellationToken cancellationToken)
    {
        var meeting = await grains.GetGrain<IMeetingGrain>(meetingId).GetAsync();
        var events = await store.ReadAsync(meetingId, cancellationToken: cancellationToken);
        return new Story(meeting, [.. events.Take((int)meeting.Version)], []);
    }

    private static bool IsOpen(MeetingRow item) => item.Stage is not (MeetingStage.Rejected or MeetingStage.Answered);
}
