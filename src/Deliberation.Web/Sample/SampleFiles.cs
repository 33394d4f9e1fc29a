using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Opinions;
using Deliberation.Web.CommandLine;
using Deliberation.Web.Import;

namespace Deliberation.Web.Sample;

/// <summary>The files of the sample community.</summary>
/// <param name="directory">Holds <c>community.json</c>, <c>roster.json</c>, <c>opinions.csv</c> and <c>meetings.json</c>, and <c>topics.json</c> and <c>today.json</c> if there are.</param>
public sealed class SampleFiles(string directory)
{
    /// <summary>Keeps the ids of the sample apart from those of files that are imported later.</summary>
    internal const string Prefix = "sample-";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public SampleCommunity Community { get; } = Read<SampleCommunity>(directory, "community.json");

    public IReadOnlyList<SampleCouncillor> Roster { get; } = Read<IReadOnlyList<SampleCouncillor>>(directory, "roster.json");

    public IReadOnlyList<SampleMeeting> Meetings { get; } = Read<IReadOnlyList<SampleMeeting>>(directory, "meetings.json");

    /// <summary>What was said shortly before the first start; empty without the file.</summary>
    public IReadOnlyList<SampleOpinion> Today { get; } = File.Exists(Path.Combine(directory, "today.json")) ? Read<IReadOnlyList<SampleOpinion>>(directory, "today.json") : [];

    /// <summary>What staff took out of topics; empty without the file.</summary>
    public IReadOnlyList<SampleSplit> Splits { get; } = File.Exists(Path.Combine(directory, "topics.json")) ? Read<IReadOnlyList<SampleSplit>>(directory, "topics.json") : [];

    /// <summary>The opinions in the order of the file. Those that <paramref name="codes"/> names get that inquiry code, the others one that nobody is given.</summary>
    public IReadOnlyList<ImportedOpinion> Opinions(IReadOnlyDictionary<string, InquiryCode> codes)
    {
        using var text = File.OpenText(Path.Combine(directory, "opinions.csv"));
        var rows = new CsvSplitter(text).Rows().Select(row => row.Fields).ToList();
        var columns = rows[0].Select((name, place) => (name, place)).ToDictionary(column => column.name, column => column.place, StringComparer.Ordinal);
        return [.. rows.Skip(1).Select(row => Opinion(column => row[columns[column]], codes))];
    }

    private ImportedOpinion Opinion(Func<string, string> cell, IReadOnlyDictionary<string, InquiryCode> codes)
    {
        var (id, resident, channel) = (cell("id"), cell("resident"), Enum.Parse<Channel>(cell("channel")));
        var saidAt = DateTimeOffset.Parse(cell("time"), CultureInfo.InvariantCulture).ToUniversalTime();
        return new ImportedOpinion(Prefix + id, new Opinion(
            Guid.CreateVersion7(saidAt),
            Community.Id,
            channel,
            cell("title"),
            cell("body"),
            cell("place") is { Length: > 0 } place ? place : Home(cell("estate"), cell("building")),
            Contact: "",
            ResidentKey: $"sample:{resident}",
            HowSure(channel, resident),
            saidAt,
            (codes.TryGetValue(id, out var code) ? code : InquiryCode.Create()).Hash,
            int.Parse(cell("supports"), CultureInfo.InvariantCulture),
            int.Parse(cell("opposes"), CultureInfo.InvariantCulture)));
    }

    private string Home(string estateId, string building)
    {
        var estate = Community.Estates.FirstOrDefault(estate => estate.Id == estateId)?.Name ?? "";
        return estate.Length == 0 || building.Length == 0 ? estate : Texts.Get("sample.building", estate, building);
    }

    /// <summary>Whom staff met, heard or got a signed letter from is known; on the web every second resident has an account; a letter in the box may be from anyone.</summary>
    private static Verification HowSure(Channel channel, string resident) => channel switch
    {
        Channel.Phone or Channel.Visit or Channel.Petition or Channel.Hotline or Channel.GridWorker => Verification.Contact,
        Channel.Web when (resident[^1] - '0') % 2 == 0 => Verification.Account,
        _ => Verification.Anonymous,
    };

    private static T Read<T>(string directory, string name)
    {
        using var file = File.OpenRead(Path.Combine(directory, name));
        return JsonSerializer.Deserialize<T>(file, Json) ?? throw new InvalidDataException($"{name} is empty.");
    }
}
