using System.Security.Cryptography;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Secrets;

namespace Deliberation.Grains.Meetings;

/// <summary>
/// The name under which a voice is asked and rates in one meeting. A meeting's log is public; without the key nobody can tie a rating in it to an
/// opinion, not even by the time that an opinion's id carries.
/// </summary>
public sealed class VoicePseudonyms(SecretStore secrets, MeetingQueries meetings)
{
    private const int MostMeetings = 200;
    private byte[]? _key;

    /// <summary>HMAC-SHA-256 of meeting and voice under the database's own key, its first 16 bytes.</summary>
    public async ValueTask<Guid> OfAsync(Guid meetingId, Guid voiceId)
    {
        _key ??= await secrets.GetAsync("voices");
        byte[] text = [.. meetingId.ToByteArray(), .. voiceId.ToByteArray()];
        return new Guid(HMACSHA256.HashData(_key, text).AsSpan(0, 16));
    }

    /// <summary>The evaluations of the community in which a voice is asked and may still answer or change its answer.</summary>
    public async Task<IReadOnlyList<AskedVoice>> AskedAsync(string communityId, Guid voiceId, CancellationToken cancellationToken = default)
    {
        var evaluating = await meetings.ListAsync(communityId, [MeetingStage.Evaluating], null, MostMeetings, cancellationToken);
        var names = new List<Guid>(evaluating.Count);
        foreach (var meeting in evaluating)
            names.Add(await OfAsync(meeting.Id, voiceId));
        return await meetings.AskedAsync(names, cancellationToken);
    }
}
