using Deliberation.Mining.Assets;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Heat;
using Deliberation.Mining.Places;
using Deliberation.Mining.Topics;

namespace Deliberation.Mining;

/// <summary>
/// Mines the opinions of one community, one after the other: words, category, urgency, places, near duplicates, topics and their heat.
/// The same opinions and seconds in the same order give the same result, whether added one by one or replayed. Not thread-safe: one owner.
/// Of each opinion at most 2,000 characters of title and body are read.
/// </summary>
public sealed class CommunityMiner
{
    /// <summary>To be raised with every release in which the same opinions and words give other findings: what is stored is then mined again.</summary>
    public const int EngineVersion = 1;

    private const int MaxKeywords = 8;

    private static readonly string[] PlaceKinds = ["estate", "community", "road", "lane", "bridge", "school", "market", "park", "square", "clinic", "village"];

    private readonly MiningAssets _assets;
    private readonly TopicEngine _engine;

    /// <summary>Makes a miner that knows no opinions yet.</summary>
    /// <param name="assets">Words; loaded with the names of <see cref="MiningOptions.Places"/> so that the segmenter keeps them whole.</param>
    /// <param name="options">Settings; defaults and an empty gazetteer when null.</param>
    public CommunityMiner(MiningAssets assets, MiningOptions? options = null)
    {
        options ??= new MiningOptions();
        _assets = assets;
        _engine = new TopicEngine(
            new TopicWords(
                assets.Segmenter,
                assets.Normalizer.Normalize,
                word => assets.StopWords.Contains(word),
                word => Math.Exp(-assets.Frequencies.Of(word)),
                text => assets.Lexicon.Find(text).Select(hit => (hit.Entry.Keyword, hit.Entry.Category.Code(), hit.Start, hit.Length)),
                assets.Dictionary.Tag,
                new Gazetteer(options.Places.Select(place => place with { Aliases = [.. place.Aliases.Select(alias => assets.Normalizer.Normalize(alias))] })),
                PlaceWords.With(assets.PlaceSuffixes.Where(suffix => PlaceKinds.Contains(suffix.Kind)).Select(suffix => suffix.Suffix))),
            options.Topics,
            options.Heat);
    }

    /// <summary>Adds an opinion. One whose id is known already changes nothing and gets the same answer again, with its topic of today.</summary>
    public OpinionFindings Add(OpinionText opinion)
    {
        var text = _engine.Reader.Read(opinion.Title, opinion.Body, opinion.Place);
        var category = _assets.Categorizer.Categorize(text.Title, text.Body);
        if (opinion.Category is { } given) category = category with { Category = given, Confidence = 1 };
        var urgency = _assets.UrgencyDetector.Detect(text.Text);
        var (topic, duplicateOf, shared) = _engine.Add(opinion, text, category.Category, urgency.IsUrgent);
        return new OpinionFindings(
            opinion.Id,
            _engine.Reader.SearchWords(text, opinion.Place),
            _assets.KeywordExtractor.Extract(MaxKeywords, text.Title, text.Body),
            category,
            urgency,
            [.. text.PlaceNames],
            text.Building,
            duplicateOf,
            shared,
            topic);
    }

    /// <summary>Adds a second; of several seconds of one resident in a topic the earliest counts.</summary>
    /// <returns>False when the opinion is not known; then nothing changes.</returns>
    public bool AddSecond(SecondVoice second) => _engine.AddSecond(second);

    /// <summary>Opinions like a text, best first. Nothing is added.</summary>
    /// <param name="text">What somebody is writing; may be empty.</param>
    /// <param name="place">The place they gave; may be empty.</param>
    /// <param name="limit">At most this many; none for 0 or less.</param>
    public IReadOnlyList<SimilarOpinion> FindSimilar(string text, string place, int limit) => _engine.FindSimilar(_engine.Reader.Read("", text, place, learn: false), limit);

    /// <summary>The topics, hottest first; of equal heat the one with the latest opinion, then the lower id.</summary>
    /// <param name="asOf">The moment for which the heat is told.</param>
    /// <param name="minMessages">Topics with fewer opinions are left out.</param>
    public IReadOnlyList<TopicSummary> Topics(DateTimeOffset asOf, int minMessages = 2) => _engine.Topics(asOf, minMessages);

    /// <summary>One topic; for an id that was merged into another topic, that one; null when there never was one.</summary>
    public TopicSummary? Topic(long id, DateTimeOffset asOf) => _engine.Topic(id, asOf);

    /// <summary>The heat that a topic would have had at the end of each past day, days before its first opinion left out; empty for a topic of only one resident or one that never was.</summary>
    /// <param name="id">The topic; for one that was merged, the one it is part of.</param>
    /// <param name="from">First day on the community's clock.</param>
    /// <param name="to">Last day.</param>
    public IReadOnlyList<DayHeat> History(long id, DateOnly from, DateOnly to) => _engine.History(id, from, to);

    /// <summary>Ids of topics that changed since the last call, in order; those that were merged into another are among them.</summary>
    public IReadOnlyList<long> TakeChangedTopics() => _engine.TakeChanged();

    /// <summary>Topics that merged since the last call, in order of merging.</summary>
    public IReadOnlyList<TopicMerge> TakeMerges() => _engine.TakeMerges();
}
