using System.Reflection;

namespace Deliberation.Mining.Topics;

/// <summary>Words that shape a title, read from the embedded title-words.csv: how letters begin and end, where something is, who is written to, and what tells that something is wrong.</summary>
internal sealed class TitleWords
{
    private readonly HashSet<string> _leads, _nears, _tails, _cues, _objections, _endings;
    private readonly string[] _offices, _firms;

    private TitleWords()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("title-words.csv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToLookup(cells => cells[0], cells => cells[1]);
        (_leads, _nears, _tails, _cues, _objections, _endings) = (Set("lead"), Set("near"), Set("tail"), Set("cue"), Set("objection"), Set("ending"));
        (_offices, _firms) = ([.. rows["office"]], [.. rows["firm"]]);

        HashSet<string> Set(string kind) => rows[kind].ToHashSet(StringComparer.Ordinal);
    }

    public static TitleWords Default { get; } = new();

    /// <summary>Whether letters are begun with it: no problem begins with it.</summary>
    public bool IsLead(string word) => _leads.Contains(word);

    /// <summary>Whether it says where, beside the name of a place.</summary>
    public bool IsNear(string word) => _nears.Contains(word);

    /// <summary>Whether letters are ended with it: what stands before it is whole.</summary>
    public bool IsTail(string word) => _tails.Contains(word);

    /// <summary>Whether it tells that something is wrong.</summary>
    public bool IsCue(string word) => _cues.Contains(word);

    /// <summary>Whether it tells that somebody is against it.</summary>
    public bool IsObjection(string word) => _objections.Contains(word);

    /// <summary>Whether it belongs to the phrase before it.</summary>
    public bool IsEnding(string word) => _endings.Contains(word);

    /// <summary>Whether it is an office that is written to.</summary>
    public bool IsOffice(string word) => EndsIn(word, _offices);

    /// <summary>Whether it is a company that is written about.</summary>
    public bool IsFirm(string word) => EndsIn(word, _firms);

    private static bool EndsIn(string word, string[] endings) => word.Length > 1 && Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal));
}
