using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Orleans;

namespace Deliberation.Grains.Meetings;

/// <inheritdoc cref="IMeetingGrain"/>
public sealed class MeetingGrain(MeetingStore store, DecisionFacts facts, MeetingSignals signals, WorkingDayCalendar calendar, TimeProvider time) : Grain, IMeetingGrain
{
    /// <summary>How often a command is decided anew when another node was faster; then the person is told to look again.</summary>
    private const int MaxAttempts = 3;

    private Meeting _meeting = Meeting.Empty;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken) => CatchUpAsync();

    /// <inheritdoc/>
    public async Task<Meeting> GetAsync()
    {
        await CatchUpAsync();
        return _meeting;
    }

    /// <inheritdoc/>
    public async Task<MeetingOutcome> ExecuteAsync(MeetingRequest request)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await store.FindCommandAsync(request.CommandId) is { } earlier)
                return Repeated(earlier);
            if (attempt > 0 || request.ExpectedVersion > _meeting.Version)
                await CatchUpAsync();
            if (request.ExpectedVersion is { } expected && expected != _meeting.Version)
                return Refused("meeting.changed-meanwhile");

            var context = await facts.GatherAsync(this.GetPrimaryKey(), _meeting, request, time.GetUtcNow());
            var decision = MeetingDecider.Decide(_meeting, request.Command, context);
            if (decision.Refusal is { } refusal)
            {
                // Another node may have moved the meeting on: what is refused here may be allowed there.
                if (attempt > 0 || !await CatchUpAsync())
                    return new MeetingOutcome(_meeting.Version, refusal);
                continue;
            }

            var after = _meeting.Apply(decision.Events);
            switch (await store.AppendAsync(_meeting, after, decision.Events, request.CommandId, request.Actor.UserId, decision.SecretBallots))
            {
                case AppendStatus.Appended:
                    _meeting = after;
                    signals.Changed(after.Id);
                    return new MeetingOutcome(after.Version, null);
                case AppendStatus.TopicTaken:
                    return Refused("meeting.topic-has-open-item");
            }
        }

        return Refused("meeting.busy");
    }

    /// <inheritdoc/>
    public async Task WakeAsync()
    {
        await CatchUpAsync();
        foreach (var deadline in Deadline.Of(_meeting, calendar).Where(d => d.DueAt <= time.GetUtcNow()))
        {
            // The same id on every node and after every restart: a deadline is carried out once.
            var commandId = CommandIds.Derive(_meeting.Id, $"{deadline.Kind}:{deadline.DueAt:O}");
            await ExecuteAsync(new MeetingRequest(commandId, Actor.System, deadline.Command()));
        }

        // What was found not to be due after all must not be lost: the calendar may have changed since it was stored.
        for (var attempt = 0; attempt < MaxAttempts && _meeting.Version > 0 && !await store.CountDeadlinesAnewAsync(_meeting); attempt++)
            await CatchUpAsync();
    }

    private MeetingOutcome Repeated(AppendResult.AlreadyDone earlier) => earlier.StreamId == MeetingStore.StreamId(this.GetPrimaryKey())
        ? new MeetingOutcome(earlier.Version, null)
        : Refused("meeting.command-used-elsewhere");

    private MeetingOutcome Refused(string code) => new(_meeting.Version, new(code));

    /// <summary>Reads the events that other nodes wrote; whether there were any.</summary>
    private async Task<bool> CatchUpAsync()
    {
        var events = await store.ReadAsync(this.GetPrimaryKey(), _meeting.Version);
        _meeting = _meeting.Apply(events);
        return events.Count > 0;
    }
}
