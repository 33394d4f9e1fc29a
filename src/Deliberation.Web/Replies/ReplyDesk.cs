using System.Collections.Immutable;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Opinions;
using Deliberation.Grains.Topics;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Replies;
using Deliberation.Mining.Urgency;
using Deliberation.Web.CommandLine;

namespace Deliberation.Web.Replies;

/// <summary>Lets the engine look at one opinion for staff: what in it speaks of danger, and how good a reply to it is.</summary>
public sealed class ReplyDesk(CommunityAssets assets, WorkingDayCalendar workingDays)
{
    /// <summary>The five scores of a reply that would be sent now.</summary>
    public async Task<ImmutableArray<ReplyScore>> ExamineAsync(Opinion opinion, string reply, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await AssetsAsync(opinion.CommunityId, cancellationToken);
        var days = workingDays.WorkingDaysBetween(WorkingDayCalendar.DayOf(opinion.SaidAt), WorkingDayCalendar.DayOf(now));
        return ReplyExaminer.Load(known, ProgramFiles.Corpus).Examine(new ReplyCase(opinion.Title, opinion.Body, reply, days));
    }

    /// <summary>Every phrase of danger in the opinion, with what takes its weight.</summary>
    public async Task<UrgencyReport> LookAsync(Opinion opinion, CancellationToken cancellationToken)
    {
        var known = await AssetsAsync(opinion.CommunityId, cancellationToken);
        return known.UrgencyDetector.Detect(known.Normalizer.Normalize(opinion.Title + "\n" + opinion.Body));
    }

    private async Task<MiningAssets> AssetsAsync(string communityId, CancellationToken cancellationToken)
    {
        var basis = await assets.BasisAsync(communityId, cancellationToken);
        return await Task.Run(() => assets.Of(basis), cancellationToken);
    }
}
