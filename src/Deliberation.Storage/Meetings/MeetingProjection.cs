using System.Globalization;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Photos;

namespace Deliberation.Storage.Meetings;

/// <summary>Writes what lists show about a meeting, from its state. Writing the same state twice changes nothing.</summary>
internal static class MeetingProjection
{
    private const string Insert = """
        INSERT INTO meetings (id, community_id, topic_id, title, place, category, stage, is_open, decision_reason, postponed_until, residents, starts_at,
          held_at, facilitator_id, has_minutes, measures, measures_done, next_due, evaluation_due, asked, yes, partly, no, satisfied, reopenings, version, changed_at, merged_into, open_objections, score_until)
        VALUES (@id, @communityId, @topicId, @title, @place, @category, @stage, @isOpen, @decisionReason, @postponedUntil, @residents, @startsAt,
          @heldAt, @facilitatorId, @hasMinutes, @measures, @measuresDone, @nextDue, @evaluationDue, @asked, @yes, @partly, @no, @satisfied, @reopenings, @version, @changedAt, @mergedInto, @openObjections, @scoreUntil)
        """;

    private const string Update = """
        UPDATE meetings SET stage = @stage, is_open = @isOpen, decision_reason = @decisionReason, postponed_until = @postponedUntil, starts_at = @startsAt,
          held_at = @heldAt, facilitator_id = @facilitatorId, has_minutes = @hasMinutes, measures = @measures, measures_done = @measuresDone,
          next_due = @nextDue, evaluation_due = @evaluationDue, asked = @asked, yes = @yes, partly = @partly, no = @no, satisfied = @satisfied,
          reopenings = @reopenings, version = @version, changed_at = @changedAt, merged_into = @mergedInto, open_objections = @openObjections, score_until = @scoreUntil
        WHERE id = @id
        """;

    public static async Task WriteAsync(UnitOfWork work, Meeting before, Meeting meeting)
    {
        await work.ExecuteAsync(before.Version == 0 ? Insert : Update, Parameters(meeting));
        if (!ReferenceEquals(before.Measures, meeting.Measures))
        {
            await WriteMeasuresAsync(work, meeting);
            await WritePhotosAsync(work, before, meeting);
        }

        if (!ReferenceEquals(before.RatingPhotos, meeting.RatingPhotos))
            await WriteRatingPhotosAsync(work, before, meeting);
        if (!ReferenceEquals(before.Seats, meeting.Seats) || !ReferenceEquals(before.Proxies, meeting.Proxies))
            await WriteSeatsAsync(work, before, meeting);
        if (meeting.Questions.Count > before.Questions.Count)
            await QuestionStore.TakenAsync(work, meeting.Questions.Skip(before.Questions.Count));
        if (meeting.Evaluation is { } round && !ReferenceEquals(before.Evaluation, round))
        {
            if (before.Evaluation is { } known && ReferenceEquals(known.Asked, round.Asked))
                await WriteAnswersAsync(work, meeting.Id, round, known.Ratings);
            else
                await WriteAskedAsync(work, meeting.Id, round);
        }
    }

    private static async Task WriteSeatsAsync(UnitOfWork work, Meeting before, Meeting meeting)
    {
        var (had, has) = (Links(before), Links(meeting));
        await work.ExecuteAsync("DELETE FROM seats WHERE id = @id", had.Except(has).Select(id => new { id }));
        await work.ExecuteAsync("INSERT INTO seats (id, meeting_id) VALUES (@id, @meetingId)", has.Except(had).Select(id => new { id, meetingId = meeting.Id }));
    }

    /// <summary>What a personal link may carry: a seat, a proxy for one, or a proxy who is to be told that another date was set.</summary>
    private static List<Guid> Links(Meeting meeting) =>
        [.. meeting.Seats.Select(seat => seat.Id), .. meeting.Proxies.Concat(meeting.DroppedProxies).Select(proxy => proxy.Id)];

    private static async Task WriteMeasuresAsync(UnitOfWork work, Meeting meeting)
    {
        await work.ExecuteAsync("DELETE FROM measures WHERE meeting_id = @id", new { id = meeting.Id });
        var position = 0;
        foreach (var state in meeting.Measures)
        {
            var (measure, reports) = state;
            await work.ExecuteAsync(
                """
                INSERT INTO measures (meeting_id, id, position, title, unit_id, unit, due, done, last_report, last_report_at, extension_until, open_flags, escalation)
                VALUES (@meetingId, @id, @position, @title, @unitId, @unit, @due, @done, @lastReport, @lastReportAt, @extensionUntil, @openFlags, @escalation)
                """,
                new
                {
                    meetingId = meeting.Id,
                    id = measure.Id,
                    position = position++,
                    title = measure.Title,
                    unitId = measure.UnitId,
                    unit = measure.Unit,
                    due = Day(measure.Due),
                    done = reports.Any(r => r.Done) ? 1 : 0,
                    lastReport = reports.Count == 0 ? "" : reports[^1].Text,
                    lastReportAt = reports.Count == 0 ? (DateTimeOffset?)null : reports[^1].At,
                    extensionUntil = Day(state.PendingExtension?.Until),
                    openFlags = state.OpenFlags,
                    escalation = state.Reminders.LastOrDefault(r => r.Due == measure.Due && r.Kind != ReminderKind.Owner)?.Kind.ToString(),
                });
        }
    }

    /// <summary>A photo that was taken away loses its bytes when it stands at no other measure; a measure that a changed plan drops keeps its photos.</summary>
    private static async Task WritePhotosAsync(UnitOfWork work, Meeting before, Meeting meeting)
    {
        foreach (var state in meeting.Measures)
        {
            if (before.Find(state.Measure.Id) is { } known && ReferenceEquals(known.Photos, state.Photos))
                continue;
            var (meetingId, measureId) = (meeting.Id, state.Measure.Id);
            await work.ExecuteAsync("DELETE FROM measure_photos WHERE meeting_id = @meetingId AND measure_id = @measureId", new { meetingId, measureId });
            await work.ExecuteAsync(
                "INSERT INTO measure_photos (meeting_id, measure_id, hash) VALUES (@meetingId, @measureId, @Hash)",
                state.StandingPhotos.Select(photo => new { meetingId, measureId, photo.Hash }));
            await work.ExecuteAsync(
                $"DELETE FROM photos WHERE hash = @Hash AND {PhotoStore.StandsNowhere}",
                state.Photos.Where(photo => photo.RemovedAt is not null).Select(photo => new { photo.Hash }));
        }
    }

    /// <summary>A photo that is withheld, or that its resident took back, loses its bytes when it stands nowhere else.</summary>
    private static async Task WriteRatingPhotosAsync(UnitOfWork work, Meeting before, Meeting meeting)
    {
        var shown = meeting.RatingPhotos.Where(photo => photo.State != RatingPhotoState.Withheld).DistinctBy(photo => (photo.VoiceId, photo.Hash)).ToList();
        await work.ExecuteAsync("DELETE FROM rating_photos WHERE meeting_id = @id", new { id = meeting.Id });
        await work.ExecuteAsync(
            "INSERT INTO rating_photos (meeting_id, voice_id, hash, state) VALUES (@id, @VoiceId, @Hash, @state)",
            shown.Select(photo => new { id = meeting.Id, photo.VoiceId, photo.Hash, state = photo.State.ToString() }));
        await work.ExecuteAsync(
            $"DELETE FROM photos WHERE hash = @hash AND {PhotoStore.StandsNowhere}",
            before.RatingPhotos.Select(photo => photo.Hash).Except(shown.Select(photo => photo.Hash)).Select(hash => new { hash }));
    }

    private static async Task WriteAskedAsync(UnitOfWork work, Guid id, TrackingEvaluation round)
    {
        await work.ExecuteAsync("DELETE FROM asked_voices WHERE meeting_id = @id", new { id });
        var answered = round.Ratings.Select(r => r.VoiceId).ToHashSet();
        await work.ExecuteAsync(
            "INSERT INTO asked_voices (meeting_id, voice_id, answered) VALUES (@id, @voice, @answered)",
            round.Asked.Select(voice => new { id, voice, answered = answered.Contains(voice) ? 1 : 0 }));
    }

    /// <summary>One more answer in a running round touches one row, not the row of everyone asked.</summary>
    private static Task<int> WriteAnswersAsync(UnitOfWork work, Guid id, TrackingEvaluation round, IReadOnlyList<OutcomeRating> known) => work.ExecuteAsync(
        "UPDATE asked_voices SET answered = 1 WHERE meeting_id = @id AND voice_id = @voice",
        round.Ratings.Except(known).Select(rating => new { id, voice = rating.VoiceId }));

    private static object Parameters(Meeting m)
    {
        var count = m.Evaluation?.Count ?? new OutcomeCount(0, 0, 0, 0, 0);
        var open = m.Measures.Where(s => !s.Done).ToList();
        return new
        {
            id = m.Id,
            communityId = m.CommunityId,
            topicId = m.TopicId,
            title = m.Title,
            place = m.Place,
            category = m.Category,
            stage = m.Stage.ToString(),
            isOpen = m.IsOpen ? 1 : 0,
            decisionReason = m.DecisionReason,
            postponedUntil = Day(m.PostponedUntil),
            residents = m.Evidence?.Residents ?? 0,
            startsAt = m.Schedule?.StartsAt,
            heldAt = m.Schedule?.Place ?? "",
            facilitatorId = m.Schedule?.FacilitatorId,
            hasMinutes = m.Minutes.Length > 0 ? 1 : 0,
            measures = m.Measures.Count,
            measuresDone = m.Measures.Count - open.Count,
            nextDue = Day(open.Count == 0 ? null : open.Min(s => s.Measure.Due)),
            evaluationDue = Day(m.Evaluation?.Due),
            asked = count.Asked,
            yes = count.Yes,
            partly = count.Partly,
            no = count.No,
            satisfied = count.Satisfied,
            reopenings = m.Reopenings,
            version = m.Version,
            changedAt = m.ChangedAt,
            mergedInto = m.MergedInto,
            openObjections = m.MinutesRecord.OpenObjections,
            scoreUntil = Day(m.ProposalEvaluation?.OnlineUntil),
        };
    }

    /// <summary>A day as text that sorts: 2026-05-08.</summary>
    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
