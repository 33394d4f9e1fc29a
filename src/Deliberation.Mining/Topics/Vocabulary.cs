namespace Deliberation.Mining.Topics;

/// <summary>
/// Numbers the terms of one community and knows how rare they are: idf = ln((N + n) / (df + n · p)), the counted documents N and df joined by n imagined ones in which
/// the term has its prior share p. So the first opinions are weighed by general Chinese and later ones ever more by the community's own use.
/// </summary>
/// <param name="priorShare">Share of general documents that hold a word, 0–1.</param>
internal sealed class Vocabulary(Func<string, double> priorShare)
{
    /// <summary>Number of imagined documents.</summary>
    public const double Prior = 1_000;

    private const int LeastSwapped = 3;
    private const double CategoryShare = 1.0 / 6;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _categories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(string Text, bool Place, double Share, int Documents)> _terms = [];
    private readonly Dictionary<string, int> _regions = new(StringComparer.Ordinal);
    private readonly HashSet<int> _hidden = [];
    private int _documents;

    /// <summary>The terms of a text by their numbers, with their counts. Without learning, terms never seen before are left out.</summary>
    public List<KeyValuePair<int, double>> Number(TermCounts counts, bool learn = true)
    {
        var numbered = new List<KeyValuePair<int, double>>(counts.Terms.Count);
        foreach (var (kind, text, share, count) in counts.Terms)
        {
            var number = kind switch
            {
                TermKind.Word => Word(text, learn),
                TermKind.Place => Place(text, share, learn),
                TermKind.Region => Number(_regions, text, learn, () => share),
                _ => Number(_categories, text, learn, () => CategoryShare),
            };
            if (number < 0)
                continue;
            // Two spellings of one place in one text are one term.
            if (kind == TermKind.Place && numbered.FindIndex(pair => pair.Key == number) is >= 0 and var same)
                numbered[same] = KeyValuePair.Create(number, numbered[same].Value + count);
            else
                numbered.Add(KeyValuePair.Create(number, count));
        }
        return numbered;
    }

    /// <summary>Number of a word; −1 when it is new and not to be learnt.</summary>
    public int Word(string word, bool learn = true) => Number(_words, word, learn, () => priorShare(word));

    /// <summary>Number of a place name with this prior share; −1 when it is new and not to be learnt.</summary>
    public int Place(string name, double share, bool learn = true) => Number(_places, name, learn, () => share);

    /// <summary>Whether people may be shown the term: a category's code is no word, and a district no keyword.</summary>
    public bool IsWord(int term) => !_hidden.Contains(term);

    public int? FindWord(string word) => _words.TryGetValue(word, out var term) ? term : null;

    public int? FindPlace(string name) => _places.TryGetValue(Spelling(name), out var term) || _regions.TryGetValue(name, out term) ? term : null;

    /// <summary>Counted documents that have a word.</summary>
    public int Documents(string word) => _words.TryGetValue(word, out var term) ? _terms[term].Documents : 0;

    public string Text(int term) => _terms[term].Text;

    public bool IsPlace(int term) => _terms[term].Place;

    /// <summary>Whether more than one counted document has the term.</summary>
    public bool IsShared(int term) => _terms[term].Documents > 1;

    public double Idf(int term) => -Math.Log(Share(term));

    /// <summary>Counts one more document with these distinct terms.</summary>
    public void Count(IEnumerable<int> terms)
    {
        _documents++;
        foreach (var term in terms)
            _terms[term] = _terms[term] with { Documents = _terms[term].Documents + 1 };
    }

    // A place's name with its characters swapped is the same place: people write from memory. It is shown as the first wrote it.
    private static string Spelling(string name)
    {
        if (name.Length < LeastSwapped)
            return name;
        var characters = name.ToCharArray();
        Array.Sort(characters);
        return new string(characters);
    }

    private double Share(int term)
    {
        var (_, _, share, documents) = _terms[term];
        return Math.Min(1, (documents + Prior * share) / (_documents + Prior));
    }

    private int Number(Dictionary<string, int> numbers, string text, bool learn, Func<double> share)
    {
        var key = numbers == _places ? Spelling(text) : text;
        if (numbers.TryGetValue(key, out var number))
            return number;
        if (!learn)
            return -1;
        numbers[key] = number = _terms.Count;
        if (numbers == _categories || numbers == _regions)
            _hidden.Add(number);
        _terms.Add((text, numbers == _places, Math.Clamp(share(), 0.5 / Prior, 1), 0));
        return number;
    }
}
