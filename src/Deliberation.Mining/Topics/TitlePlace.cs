using Deliberation.Mining.Places;

namespace Deliberation.Mining.Topics;

/// <summary>Finds the place that most of a topic is about, with its whole name.</summary>
internal sealed class TitlePlace(OpinionReader reader, Vocabulary vocabulary)
{
    private const int MaxGrown = 3;
    private const int MaxPlace = 12;
    private const int LeastBeside = 3;
    private const int ShortName = 2;
    private const double BesideShare = 0.6;
    private const double MostElsewhere = 2.5;
    private const double MostElsewhereOfName = 6;
    private const double PlaceShare = 0.3;
    private const double RegionShare = 0.6;
    private const double NamedShare = 0.2;
    private const double LongerShare = 0.4;
    private const double BareShare = 0.5;

    /// <summary>
    /// The place, by its weight in the topic; a district only when nearly all name it; else empty. A place that the community does not know must stand in titles: an office that letters were sent to stands in their bodies.
    /// Of the forms of its name the longest that many write; a kind of place that everybody writes another name before is none.
    /// </summary>
    public string Find(Topic topic, IReadOnlyList<MinedOpinion> members, List<TitleSource> sources)
    {
        if (Heaviest(topic, members.SelectMany(member => member.Places.Where(reader.IsKnownPlace)), PlaceShare * members.Count).FirstOrDefault() is { } known)
            return known;
        var mentions = sources.ConvertAll(source => source.Places.Where(place => place.Source == PlaceSource.Suffix).ToList());
        var names = members.SelectMany(member => member.Places).Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in Heaviest(topic, mentions.SelectMany(found => names.Where(name => found.Exists(place => Ends(place, name)))), PlaceShare * sources.Count))
        {
            if (Whole(name, names, mentions) is { } whole)
                return Written(Grown(whole, sources, after: true), sources);
        }
        var regions = Heaviest(topic, members.SelectMany(member => member.Regions), RegionShare * members.Count).ToList();
        var region = regions.Find(name => sources.Count(source => source.Places.Any(place => place.Name == name)) >= NamedShare * sources.Count) ?? regions.FirstOrDefault();
        return region is null ? "" : Grown(region, sources, after: false);
    }

    private IEnumerable<string> Heaviest(Topic topic, IEnumerable<string> names, double least) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(name => name.Count() >= least)
            .OrderByDescending(name => vocabulary.FindPlace(name.Key) is { } term ? topic.Weight(term) : 0).ThenBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Key);

    // A name that ends in another that is a place by itself stands for that as well.
    private static bool Ends(PlaceMention place, string name) => place.Name.EndsWith(name, StringComparison.Ordinal);

    private string? Whole(string name, List<string> names, List<List<PlaceMention>> mentions)
    {
        var all = mentions.Count(found => found.Exists(place => Ends(place, name)));
        var bare = mentions.Count(found => found.Exists(place => Ends(place, name) && (place.Name.Length == name.Length || reader.EndsAsPlace(place.Name[..^name.Length]))));
        var longer = names.Where(other => other.Length > name.Length && other.EndsWith(name, StringComparison.Ordinal) && !reader.EndsAsPlace(other[..^name.Length])
            && mentions.Count(found => found.Exists(place => Ends(place, other))) >= LongerShare * all).MaxBy(other => other.Length);
        return longer ?? (bare >= BareShare * all ? name : null);
    }

    // A short name says no more without the word for an estate that most write after it.
    private static string Written(string place, List<TitleSource> sources)
    {
        if (place.Length > ShortName)
            return place;
        var written = sources.SelectMany(source => source.Places.Where(found => found.Name == place).Select(found => source.Text[found.Start..found.End])).CountBy(form => form, StringComparer.Ordinal).ToList();
        return written.Count == 0 ? place : written.MaxBy(form => (form.Value, form.Key.Length)).Key;
    }

    // It grows by the words beside it that stand there in most titles and hardly anywhere else.
    private string Grown(string place, List<TitleSource> sources, bool after)
    {
        for (var step = 0; step < MaxGrown; step++)
        {
            var standing = sources.Select(source => (source, source.Text.IndexOf(place, StringComparison.Ordinal))).Where(source => source.Item2 >= 0).ToList();
            var grown = Beside(standing, place, before: true) ?? (after ? Beside(standing, place, before: false) : null);
            if (grown is null || grown.Length > MaxPlace)
                break;
            place = grown;
        }
        return place;
    }

    // The place with the word before or after it, when that is nearly always the same and belongs to it.
    private string? Beside(List<(TitleSource Source, int At)> standing, string place, bool before)
    {
        var words = standing.SelectMany(one => one.Source.Tokens.Where(token => (before ? token.Start + token.Length == one.At : token.Start == one.At + place.Length)
                && !one.Source.Places.Any(found => found.Source == PlaceSource.Region && found.Start <= token.Start && token.Start < found.End))
                .Select(token => (Word: token.In(one.Source.Text).ToString(), Most: before && IsName(reader.Tag(token)) ? MostElsewhereOfName : MostElsewhere)))
            .GroupBy(pair => pair, pair => pair).OrderByDescending(word => word.Count()).ThenBy(word => word.Key.Word, StringComparer.Ordinal).FirstOrDefault();
        return words is not null && words.Count() >= LeastBeside && words.Count() >= BesideShare * standing.Count && reader.IsContent(words.Key.Word)
            && vocabulary.Documents(words.Key.Word) <= words.Count() * words.Key.Most ? before ? words.Key.Word + place : place + words.Key.Word : null;
    }

    // A proper name, or a word that no dictionary knows.
    private static bool IsName(string tag) => tag is "" or ['n', 'r' or 's' or 't' or 'z', ..];
}
