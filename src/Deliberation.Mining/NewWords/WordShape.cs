using System.Reflection;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.NewWords;

/// <summary>
/// Which tokens may stand in, begin and end a proposed word. No digit, no function word at an edge, no name of a person or place anywhere. Surnames are learnt from the
/// names that the dictionary knows: a list would be one more thing to keep.
/// </summary>
internal sealed class WordShape
{
    private const int NamesOfSurname = 40;
    private const string NameTag = "nr";

    /// <summary>Parts of speech in jieba's code that begin and end no term: particles, prepositions, conjunctions, pronouns, adverbs, numbers, measures, times, directions …</summary>
    private const string FunctionTags = "upcrdyeoqmtfkhxwzg";

    /// <summary>Names of places, organisations and foreign names.</summary>
    private static readonly string[] NamingTags = ["ns", "nt", NameTag];

    /// <summary>Those that stand in no term either.</summary>
    private const string NeverInside = "upcryeowx";

    private readonly MiningAssets _assets;
    private readonly HashSet<char> _surnames;
    private readonly Dictionary<char, string> _tagOf = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _beginNone;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _endNone;

    public WordShape(MiningAssets assets)
    {
        _assets = assets;
        var names = new Dictionary<char, int>();
        for (var id = 0; id < assets.Dictionary.Count; id++)
            if (assets.Dictionary.Word(id) is [var single])
                _tagOf[single] = assets.Dictionary.Tag(id);
            else if (assets.Dictionary.Tag(id) == NameTag && assets.Dictionary.Word(id) is { Length: 2 or 3 } name)
                names[name[0]] = names.GetValueOrDefault(name[0]) + 1;
        (_beginNone, _endNone) = (EdgeWords("begin"), EdgeWords("end"));
        _surnames = [.. names.Where(pair => pair.Value >= NamesOfSurname).Select(pair => pair.Key)];
    }

    /// <summary>Letters only, and no name.</summary>
    public bool MayStand(ReadOnlySpan<char> word, Token token)
    {
        foreach (var c in word)
            if (!char.IsLetter(c) || c < '\u3400')
                return false;
        var tag = Tag(token);
        return !NamingTags.Any(naming => tag.StartsWith(naming, StringComparison.Ordinal))
            && !(tag.Length > 0 && NeverInside.Contains(tag[0], StringComparison.Ordinal))
            && !(token.WordId < 0 && word.Length is 2 or 3 && _surnames.Contains(word[0]));
    }

    public bool MayBegin(ReadOnlySpan<char> word, Token token) =>
        IsContent(word, token) && !_beginNone.Contains(word) && !(token.WordId < 0 && (_beginNone.Contains(word[..1]) || IsFunction(_tagOf.GetValueOrDefault(word[0]) ?? "")))
        && !(word.Length == 1 && _surnames.Contains(word[0]) && Tag(token) is NameTag or "");

    public bool MayEnd(ReadOnlySpan<char> word, Token token) =>
        IsContent(word, token) && !_endNone.Contains(word) && !(token.WordId < 0 && (_endNone.Contains(word[^1..]) || IsFunction(_tagOf.GetValueOrDefault(word[^1]) ?? "")))
        && !(word.Length == 1 && Tag(token) is "v" or "a" or "b");

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EdgeWords(string kind)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("edge-words.txt")!;
        using var reader = new StreamReader(stream);
        string[] lines = [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim())];
        return lines[Array.IndexOf(lines, kind) + 1].Split(' ').ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private bool IsContent(ReadOnlySpan<char> word, Token token) => !_assets.StopWords.Contains(word) && !IsFunction(Tag(token));

    private static bool IsFunction(string tag) => tag.Length > 0 && FunctionTags.Contains(tag[0], StringComparison.Ordinal);

    private string Tag(Token token) => token.WordId < 0 ? "" : _assets.Dictionary.Tag(token.WordId);
}
