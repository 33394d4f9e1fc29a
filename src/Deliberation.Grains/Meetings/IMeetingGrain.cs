using Deliberation.Domain.Meetings;
using Orleans;

namespace Deliberation.Grains.Meetings;

/// <summary>One agenda item with its council meeting. The grain is a queue and a cache in front of the meeting's events, never the truth.</summary>
public interface IMeetingGrain : IGrainWithGuidKey
{
    /// <summary>Carries out a command, once for each command id.</summary>
    Task<MeetingOutcome> ExecuteAsync(MeetingRequest request);

    /// <summary>The meeting as it stands in the log now; <see cref="Meeting.Empty"/> when there is none under this key.</summary>
    Task<Meeting> GetAsync();

    /// <summary>Gives the commands whose deadlines have passed, and stores anew those that are to come. Called by the sweeper; doing it twice changes nothing twice.</summary>
    Task WakeAsync();
}
