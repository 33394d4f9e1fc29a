using Deliberation.Mining.Places;

namespace Deliberation.Mining.Topics;

/// <summary>
/// Finds what a topic is about, beside its place: the run of words from one of its titles that holds the most class-based TF-IDF (Grootendorst 2022: terms weighed over the whole topic against all others) for the root of
/// its length, whose words many residents use, that is a whole clause or the whole rest of one rather than a piece, and that tells what is wrong rather than names a thing.
/// </summary>
internal sealed class TitleProblem(OpinionReader reader, Vocabulary vocabulary)
{
    private const int MaxRun = 8;
    private const int MaxProblem = 16;
    private const int LeastProblem = 4;
    private const double LengthPower = 0.35;
    private const double CoveragePower = 0.5;
    private const double ObjectionShare = 0.5;
    private const double SameRun = 0.4;
    private const double Inside = 0.85;
    private const double Uncounted = 0.7;
    private const double Cut = 0.55;
    private const double Broken = 0.35;
    private const double Nameless = 0.4;
    private const double Wrong = 1.6;
    private const string TellingTags = "vail";
    private const string LinkTags = "vpdur";
    private const string NoStartTags = "cpuyqkrfm";
    private const string NoEndTags = "cpdrmuf";

    private readonly TitleWords _words = TitleWords.Default;

    /// <summary>The problem; empty when no words are left.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="sources">Titles of its members.</param>
    /// <param name="place">Its place in normal form; may be empty.</param>
    public string Find(Topic topic, List<TitleSource> sources, string place)
    {
        var read = sources.ConvertAll(source => (source.Resident, Words: Words(topic, source, place)));
        var users = read.SelectMany(one => one.Words.Select(word => (word.Text, one.Resident))).Distinct().CountBy(pair => pair.Text, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var residents = sources.Select(source => source.Resident).Distinct(StringComparer.Ordinal).Count();
        var runs = new SortedDictionary<string, (double Score, Dictionary<string, string> Residents)>(StringComparer.Ordinal);
        foreach (var (resident, words) in read)
        {
            foreach (var (run, after, score) in Runs(words, word => (double)users[word] / residents))
            {
                var (best, said) = runs.GetValueOrDefault(run, (0, new Dictionary<string, string>(StringComparer.Ordinal)));
                said[resident] = after;
                runs[run] = (Math.Max(best, score), said);
            }
        }
        if (runs.Count == 0)
            return "";
        var (found, (_, users2)) = runs.MaxBy(run => run.Value.Score * (1 + (SameRun * Math.Log(run.Value.Residents.Count))) * (run.Key.Length < LeastProblem ? Broken : 1));
        var ending = users2.Values.CountBy(after => after, StringComparer.Ordinal).MaxBy(pair => pair.Value).Key;
        var objections = users.Where(pair => _words.IsObjection(pair.Key) && pair.Value >= ObjectionShare * residents).Select(pair => pair.Key).FirstOrDefault() ?? "";
        return (found.Contains(objections, StringComparison.Ordinal) ? "" : objections) + found + ending;
    }

    private List<Word> Words(Topic topic, TitleSource source, string place)
    {
        var (_, text, tokens, places) = source;
        var at = place.Length == 0 ? -1 : text.IndexOf(place, StringComparison.Ordinal);
        var words = new List<Word>(tokens.Count);
        foreach (var token in tokens)
        {
            var word = token.In(text).ToString();
            var here = (at >= 0 && token.Start >= at && token.Start < at + place.Length) || place.Contains(word, StringComparison.Ordinal);
            var found = places.FirstOrDefault(found => found.Start <= token.Start && token.Start < found.End);
            var inPlace = here || found is { Length: > 0, Source: PlaceSource.Region or PlaceSource.Building };
            var elsewhere = !inPlace && found.Length > 0;
            words.Add(new Word(word, inPlace, elsewhere && found.Source == PlaceSource.Suffix && token.WordId >= 0 && token.Length == found.Length, inPlace || !word.All(char.IsLetterOrDigit), elsewhere || !reader.IsContent(word) ? 0 : Weight(topic, word), reader.Tag(token)));
        }
        // A synonym weighs as the keyword it counts as, shared among its words; a number and its noun are one name.
        foreach (var (concept, _, start, length) in reader.Keywords(text, tokens))
        {
            var inside = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Start >= start && tokens[i].Start < start + length && !words[i].Break).ToList();
            foreach (var i in inside)
                words[i] = words[i] with { Weight = Weight(topic, concept) / inside.Count };
        }
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!words[i].Break && words[i].IsNumber)
                words[i] = words[i] with { Weight = Weight(topic, words[i].Text + words[i + 1].Text) };
        }
        return words;
    }

    private double Weight(Topic topic, string word) => vocabulary.FindWord(word) is { } term ? topic.Weight(term) : 0;

    private IEnumerable<(string Run, string After, double Score)> Runs(List<Word> words, Func<string, double> share)
    {
        for (var first = 0; first < words.Count; first++)
        {
            if (!MayStart(words[first]) || (_words.IsNear(words[first].Text) && first > 0 && (!words[first - 1].Break || words[first - 1].InPlace)))
                continue;
            var start = Start(words, first);
            var (sum, covered, telling, run, seen) = (0.0, 0.0, Nameless, "", new HashSet<string>(StringComparer.Ordinal));
            for (var last = first; last < words.Count && last - first < MaxRun && !words[last].Break; last++)
            {
                var word = words[last];
                run += word.Text;
                if (run.Length > MaxProblem)
                    break;
                if (seen.Add(word.Text))
                {
                    sum += word.Weight;
                    covered += word.Weight * share(word.Text);
                }
                telling = Math.Max(telling, Telling(word));
                var end = End(words, last);
                if (sum > 0 && run.Length > 1 && MayEnd(word, end) && (end == 1 || !char.IsDigit(run[^1])))
                    yield return (run, After(words, last), sum * Math.Pow(covered / sum, CoveragePower) * start * end * telling / Math.Pow(last - first + 2, LengthPower));
            }
        }
    }

    private bool MayStart(Word word)
    {
        if (word.Break || _words.IsLead(word.Text) || _words.IsOffice(word.Text))
            return false;
        if (_words.IsCue(word.Text) || word.IsCommonPlace)
            return true;
        // A word that no dictionary knows and that begins like a pronoun is a pronoun with its measure word.
        return word.Weight > 0 && !_words.IsTail(word.Text) && (word.Tag.Length > 0 ? word.IsNumber || !NoStartTags.Contains(word.Kind, StringComparison.Ordinal) : reader.IsContent(word.Text.AsSpan(0, 1)) || word.IsNumber);
    }

    private bool MayEnd(Word word, double end) => word.Weight > 0 && (_words.IsCue(word.Text)
        || (!_words.IsLead(word.Text) && !_words.IsTail(word.Text) && (word.Kind == 'm' ? end == 1 && !word.IsNumber : !NoEndTags.Contains(word.Kind, StringComparison.Ordinal))));

    private double Telling(Word word) => _words.IsCue(word.Text) ? Wrong : TellingTags.Contains(word.Kind, StringComparison.Ordinal) && !_words.IsLead(word.Text) ? 1 : Nameless;

    // How surely a phrase begins here: at the start, after a sign, a place, or words that only lead to it; worst where it loses a number or a "not".
    private double Start(List<Word> words, int first)
    {
        if (first == 0 || words[first - 1].Break)
            return 1;
        var before = words[first - 1];
        if (_words.IsLead(before.Text) || _words.IsNear(before.Text) || _words.IsOffice(before.Text) || _words.IsFirm(before.Text))
            return 1;
        return before.IsNumber || before.Kind == 'm' || _words.IsCue(before.Text) ? Broken : LinkTags.Contains(before.Kind, StringComparison.Ordinal) ? Inside : Cut;
    }

    // How surely it ends here: before a sign, or words that only close the letter; an object may be left out, a noun not be torn.
    private double End(List<Word> words, int last)
    {
        var next = last + 1;
        while (next < words.Count && !words[next].Break && _words.IsTail(words[next].Text))
            next++;
        if (next == words.Count || (words[next].Break && !words[next].InPlace))
            return 1;
        return words[next].Break ? Broken : next == last + 1 && words[next].Kind == 'm' ? Uncounted : Cut;
    }

    // What belongs to it although it weighs nothing: the word that makes it a question, or a problem of a quality.
    private string After(List<Word> words, int last) => last + 1 < words.Count && _words.IsEnding(words[last + 1].Text) && !words[last + 1].Break ? words[last + 1].Text : "";

    private readonly record struct Word(string Text, bool InPlace, bool IsCommonPlace, bool Break, double Weight, string Tag)
    {
        public char Kind => Tag.Length > 0 ? Tag[0] : 'x';

        public bool IsNumber => Text.All(char.IsAsciiDigit);
    }
}
