using Deliberation.Mining.Places;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Topics;

/// <summary>
/// Reads an opinion into words, places and weighted term counts. Reads at most <see cref="MaxCharacters"/> characters, so that one long text costs no more than another.
/// What it reads depends on nothing that was read before: immutable, safe for many threads.
/// </summary>
internal sealed class OpinionReader(TopicWords words)
{
    /// <summary>Title and body together; what follows is not read.</summary>
    public const int MaxCharacters = 2_000;

    private const int MaxGiven = 60;
    private const string AmountTags = "qmt";
    // A title says what a letter is about: its words weigh about two and a half times as much (1 + ln 4).
    private const double TitleCount = 4;
    private const double GivenCount = 1;
    private const double KeywordCount = 2;
    private const double SpotCategoryCount = 4;
    private const double PartCount = 0.5;
    private const double TailCount = 1.5;
    private const double UnknownPlaceShare = 0.0005;
    private const double SpotShare = 0.005;
    private const double EstateShare = 0.1;
    private const double RegionShare = 0.2;

    private readonly PlaceFinder _places = new(words.Gazetteer, words.PlaceWords, words.Tag);

    /// <summary>Reads an opinion.</summary>
    public ReadText Read(string title, string body, string place)
    {
        var head = SegmentedText.Of(Cut(words.Normalise(Cut(title, MaxCharacters)), MaxCharacters), words.Segmenter);
        var rest = SegmentedText.Of(Cut(words.Normalise(Cut(body, MaxCharacters)), MaxCharacters - head.Text.Length), words.Segmenter);
        var text = $"{head.Text}\n{rest.Text}";
        var shift = head.Text.Length + 1;
        List<Token> tokens = [.. head.Tokens, new Token(shift - 1, 1, -1), .. rest.Tokens.Select(token => token with { Start = token.Start + shift })];
        var places = _places.Find(text, tokens);
        var given = Cut(words.Normalise(Cut(place, MaxGiven)), MaxGiven).Trim();
        var givenTokens = Segment(given);
        var givenPlaces = _places.Find(given, givenTokens);
        if (givenPlaces.Count == 0 && given.Any(char.IsLetter))
            givenPlaces = [new PlaceMention(given, 0, given.Length, PlaceSource.Suffix)];

        var counts = new TermCounts();
        foreach (var mention in places)
            CountPlace(mention, text, tokens, mention.Start < shift ? TitleCount : 1, counts);
        foreach (var mention in givenPlaces)
            CountPlace(mention, given, givenTokens, GivenCount, counts);
        CountWords(text, shift, tokens, places, places.Concat(givenPlaces).Any(IsSpot), counts);
        return new ReadText(text, head.Text.Length, tokens, head, rest, places, givenPlaces, counts);
    }

    /// <summary>Words that can stand for a matter: letters or Han, not a number, no stop word.</summary>
    public bool IsContent(ReadOnlySpan<char> word) => HasLetter(word) && !words.IsStopWord(word) && !words.PlaceWords.IsStop(word);

    /// <summary>The words of a text.</summary>
    public List<Token> Segment(string text)
    {
        var tokens = new List<Token>();
        words.Segmenter.Segment(text, tokens);
        return tokens;
    }

    /// <summary>All words of an opinion in order, for a full-text index.</summary>
    public IReadOnlyList<string> SearchWords(ReadText text, string place)
    {
        var given = words.Normalise(Cut(place, MaxGiven));
        return [.. text.Tokens.Select(token => text.Text.Substring(token.Start, token.Length)).Concat(Segment(given).Select(token => given.Substring(token.Start, token.Length)))
            .Where(word => word.Any(char.IsLetterOrDigit))];
    }

    /// <summary>Part of speech of a word in jieba's code; empty when not known.</summary>
    public string Tag(Token token) => token.WordId < 0 ? "" : words.Tag(token.WordId);

    /// <summary>Whether the community's own list has a place of this name.</summary>
    public bool IsKnownPlace(string name) => words.Gazetteer.Has(name);

    /// <summary>Whether a text ends in a word for a kind of place, and so may be a place itself.</summary>
    public bool EndsAsPlace(string text) => words.PlaceWords.EndingOf(text) is { } ending && text.Length > ending.Length;

    /// <summary>Finds the places of a text by itself.</summary>
    public IReadOnlyList<PlaceMention> Places(string text, IReadOnlyList<Token> tokens) => _places.Find(text, tokens);

    /// <summary>The lexicon's keywords that a normalised text names.</summary>
    public IEnumerable<(string Concept, string Category, int Start, int Length)> Keywords(string text, IReadOnlyList<Token> tokens) => words.Concepts(new SegmentedText(text, [.. tokens]));

    /// <summary>The form in which words are counted.</summary>
    public string Normalise(string text) => words.Normalise(text);

    /// <summary>At most this many UTF-16 units, never half a character.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : most == 0 ? "" : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }

    private bool IsSpot(PlaceMention place) => place.Source == PlaceSource.Suffix || (place.Source == PlaceSource.Gazetteer && !words.Gazetteer.IsWide(place.Name));

    // A keyword counts once for all the words it spans, in its one form. Its category joins opinions about one spot; about a whole estate it says little.
    private void CountWords(string text, int titleLength, List<Token> tokens, IReadOnlyList<PlaceMention> places, bool atSpot, TermCounts counts)
    {
        var taken = new bool[text.Length];
        foreach (var place in places)
            taken.AsSpan(place.Start, place.Length).Fill(true);
        foreach (var (concept, category, start, length) in Keywords(text, tokens))
        {
            if (taken[start] || taken[start + length - 1])
                continue;
            taken.AsSpan(start, length).Fill(true);
            counts.Category(category, atSpot ? SpotCategoryCount : 1);
            counts.Word(concept, KeywordCount * (start < titleLength ? TitleCount : 1));
        }
        foreach (var token in tokens)
        {
            var word = token.In(text);
            if (!taken[token.Start] && IsContent(word))
                counts.Word(word, (word.Length > 1 ? 1 : PartCount) * (token.Start < titleLength ? TitleCount : 1));
        }
        CountNumbered(text, titleLength, tokens, taken, counts);
    }

    // A number and the noun after it may be a name (a company, a line, a state road) and say more than the noun alone; amounts and times are none.
    private void CountNumbered(string text, int titleLength, List<Token> tokens, bool[] taken, TermCounts counts)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            var (number, noun) = (tokens[i - 1], tokens[i]);
            if (noun.Length > 1 && number.Start + number.Length == noun.Start && !taken[number.Start] && !taken[noun.Start] && number.In(text).IndexOfAnyExceptInRange('0', '9') < 0
                && IsContent(noun.In(text)) && (noun.WordId < 0 || words.Tag(noun.WordId) is not [var kind, ..] || !AmountTags.Contains(kind, StringComparison.Ordinal)))
                counts.Word(text.AsSpan(number.Start, number.Length + noun.Length), number.Start < titleLength ? TitleCount : 1);
        }
    }

    // A name of several words counts also by its tails and words, so that the short and the long form of one name meet: the tail most, because developers and districts are written before a name or not.
    private void CountPlace(PlaceMention mention, string text, List<Token> tokens, double count, TermCounts counts)
    {
        switch (mention.Source)
        {
            case PlaceSource.Building:
                return;
            case PlaceSource.Gazetteer:
                counts.Place(mention.Name, words.Gazetteer.IsWide(mention.Name) ? EstateShare : SpotShare, count);
                return;
            case PlaceSource.Region:
                counts.Region(mention.Name, RegionShare, count);
                return;
        }
        counts.Place(mention.Name, UnknownPlaceShare, count);
        var end = mention.Start + Math.Min(mention.Name.Length, mention.Length);
        foreach (var token in tokens.Where(token => token.Start >= mention.Start && token.Start + token.Length <= end))
        {
            var tail = text[token.Start..end];
            if (token.Start > mention.Start && tail.Length > 2 && !words.PlaceWords.IsGeneric(tail) && !words.PlaceWords.IsJoiner(token.In(text)))
                counts.Place(tail, UnknownPlaceShare, count * TailCount);
            var word = text.Substring(token.Start, token.Length);
            if (token.Length > 1 && token.Length < end - token.Start && IsContent(word) && !words.PlaceWords.IsGeneric(word))
                counts.Place(word, words.PriorShare(word), count * PartCount);
        }
    }
}
