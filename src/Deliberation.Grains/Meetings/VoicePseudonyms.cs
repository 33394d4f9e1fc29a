using System.Security.Cryptography;
using System.Text;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Secrets;

namespace Deliberation.Grains.Meetings;

/// <summary>
/// The name under which a resident is asked and rates in one meeting: one name however often the person spoke, so that nobody has two votes on the
/// outcome. A meeting's log is public; without the key nobody can tie a rating in it to an opinion.
/// </summary>
public sealed class VoicePseudonyms(SecretStore secrets, EvidenceQueries evidence, MeetingQueries meetings)
{
    private const int MostMeetings = 200;
    private byte[]? _key;

    /// <summary>HMAC-SHA-256 of meeting and resident under the database's own key, its first 16 bytes.</summary>
    public async ValueTask<Guid> OfAsync(Guid meetingId, string residentKey)
    {
        _key ??= await secrets.GetAsync("voices");
        byte[] text = [.. meetingId.ToByteArray(), .. Encoding.UTF8.GetBytes(residentKey)];
        return new Guid(HMACSHA256.HashData(_key, text).AsSpan(0, 16));
    }

    /// <summary>The name under which an account scores a proposal; another than the one under which the same person is asked as a resident.</summary>
    public ValueTask<Guid> OfAccountAsync(Guid meetingId, Guid userId) => OfAsync(meetingId, $"scorer:{userId:N}");

    /// <summary>The name of whoever spoke in an opinion or a second; a name nobody is asked under when there is no such voice.</summary>
    public async Task<Guid> OfVoiceAsync(Guid meetingId, Guid voiceId) =>
        await OfAsync(meetingId, await evidence.ResidentOfAsync(voiceId) ?? "");

    /// <summary>The evaluations of the community in which whoever spoke in a voice is asked and may still answer or change the answer.</summary>
    public async Task<IReadOnlyList<AskedVoice>> AskedAsync(string communityId, Guid voiceId, CancellationToken cancellationToken = default)
    {
        var resident = await evidence.ResidentOfAsync(voiceId, cancellationToken) ?? "";
        var names = new List<Guid>();
        foreach (var meeting in await meetings.ListAsync(communityId, [MeetingStage.Evaluating], null, MostMeetings, cancellationToken))
            names.Add(await OfAsync(meeting.Id, resident));
        return await meetings.AskedAsync(names, cancellationToken);
    }
}
