using Deliberation.Mining.Assets;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Heat;
using Deliberation.Mining.Places;
using Deliberation.Mining.Similarity;
using Deliberation.Mining.Topics;

namespace Deliberation.Mining;

/// <summary>
/// Mines the opinions of one community, one after the other: words, category, urgency, places, near duplicates, topics and their heat.
/// The same opinions and seconds in the same order give the same result, whether added one by one or replayed. One owner: only <see cref="Read"/> is safe on many threads.
/// Of each opinion at most 2,000 characters of title and body are read.
/// </summary>
public sealed class CommunityMiner
{
    /// <summary>To be raised with every release in which the same opinions and words give other findings: what is stored is then mined again.</summary>
    public const int EngineVersion = 4;

    private const int MaxKeywords = 8;
    private const int ReadAhead = 64;

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

    /// <summary>Reads an opinion without adding it. Nothing is changed, and what is read depends on no other opinion: safe on any number of threads, also while others are added.</summary>
    public ReadOpinion Read(OpinionText opinion)
    {
        var text = _engine.Reader.Read(opinion.Title, opinion.Body, opinion.Place);
        var category = _assets.Categorizer.Categorize(text.Title, text.Body);
        return new ReadOpinion(
            opinion,
            text,
            MinHash.Sign(text.Text),
            _engine.Reader.SearchWords(text, opinion.Place),
            _assets.KeywordExtractor.Extract(MaxKeywords, text.Title, text.Body),
            opinion.Category is { } given ? category with { Category = given, Confidence = 1 } : category,
            _assets.UrgencyDetector.Detect(text.Text));
    }

    /// <summary>Adds an opinion. One whose id is known already changes nothing and gets the same answer again, with its topic of today.</summary>
    public OpinionFindings Add(OpinionText opinion) => Add(Read(opinion));

    /// <summary>Adds an opinion that this miner has read.</summary>
    public OpinionFindings Add(ReadOpinion opinion)
    {
        var (topic, duplicateOf, shared) = _engine.Add(opinion);
        return new OpinionFindings(
            opinion.Source.Id,
            opinion.SearchWords,
            opinion.Keywords,
            opinion.Category,
            opinion.Urgency,
            [.. opinion.Text.PlaceNames],
            opinion.Text.Building,
            duplicateOf,
            shared,
            topic);
    }

    /// <summary>Adds many opinions in their order, with the same answers as one by one, and reads the next ones on all processors meanwhile. Each is added when its answer is asked for.</summary>
    public IEnumerable<OpinionFindings> AddAll(IEnumerable<OpinionText> opinions)
    {
        var ahead = Task.FromResult<ReadOpinion[]>([]);
        foreach (var chunk in opinions.Chunk(ReadAhead).Append([]))
        {
            var read = ahead.GetAwaiter().GetResult();
            ahead = Task.Run(() => ReadAll(chunk));
            foreach (var opinion in read)
                yield return Add(opinion);
        }
    }

    /// <summary>
    /// Adds many opinions at once and gathers all there are, the quickest way to read a file: nobody asks for the answer to each. What comes out does not depend on their order, and is what
    /// <see cref="Gather"/> would make of them had they come one by one. More than <see cref="TopicOptions.GatherMost"/> are added one by one in the order of their times and ids.
    /// </summary>
    /// <param name="opinions">The opinions.</param>
    /// <param name="progress">Told how many have been read; may be called on any thread.</param>
    /// <param name="cancellationToken">Stops between two opinions; then nothing was added.</param>
    public void Load(IReadOnlyList<OpinionText> opinions, Action<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var read = new ReadOpinion[opinions.Count];
        var done = 0;
        Parallel.For(0, read.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            read[i] = Read(opinions[i]);
            progress?.Invoke(Interlocked.Increment(ref done));
        });
        if (_engine.Load(read))
            return;
        foreach (var opinion in read.OrderBy(opinion => opinion.Source.At).ThenBy(opinion => opinion.Source.Id))
            Add(opinion);
    }

    /// <summary>
    /// Gathers all opinions anew, and then the topics do not depend on the order of arrival. It takes seconds for many thousand opinions, so it happens by itself only up to <see cref="TopicOptions.GatherAllMost"/>, whenever a fifth more
    /// have come; what is around the latest opinions is gathered while they are added, at any size. Nothing happens in a community of more than <see cref="TopicOptions.GatherMost"/> opinions. It is one of the events to be replayed.
    /// </summary>
    public void Gather() => _engine.Gather();

    /// <summary>
    /// Takes the topics that people put together, instead of those it was given before. What the engine finds goes on beneath them as if there were none, and comes back when one is left out. The result
    /// depends on these and the opinions, not on when they were given. The changes are told as all others.
    /// </summary>
    /// <param name="decided">In the order of their decisions; may name opinions that are not known yet.</param>
    public void Set(IReadOnlyList<HandTopic> decided) => _engine.Set(decided);

    /// <summary>The topic of an opinion today; null when the opinion is not known.</summary>
    public long? TopicOf(long opinion) => _engine.TopicOf(opinion);

    private ReadOpinion[] ReadAll(OpinionText[] opinions)
    {
        var read = new ReadOpinion[opinions.Length];
        Parallel.For(0, opinions.Length, i => read[i] = Read(opinions[i]));
        return read;
    }

    /// <summary>Adds a second; of several seconds of one resident in a topic the earliest counts.</summary>
    /// <returns>False when the opinion is not known; then nothing changes.</returns>
    public bool AddSecond(SecondVoice second) => _engine.AddSecond(second);

    /// <summary>Opinions like a text, best first. Nothing is added.</summary>
    /// <param name="text">What somebody is writing; may be empty.</param>
    /// <param name="place">The place they gave; may be empty.</param>
    /// <param name="limit">At most this many; none for 0 or less.</param>
    public IReadOnlyList<SimilarOpinion> FindSimilar(string text, string place, int limit) => _engine.FindSimilar(_engine.Reader.Read("", text, place), limit);

    /// <summary>The topics, hottest first; of equal heat the one with the latest opinion, then the lower id.</summary>
    /// <param name="asOf">The moment for which the heat is told.</param>
    /// <param name="minMessages">Topics with fewer opinions are left out.</param>
    public IReadOnlyList<TopicSummary> Topics(DateTimeOffset asOf, int minMessages = 2) => _engine.Topics(asOf, minMessages);

    /// <summary>The heat of every topic by its id, in no order that means anything; made as it is asked for, and much cheaper than <see cref="Topics"/>.</summary>
    /// <param name="asOf">The moment for which the heat is told.</param>
    public IEnumerable<(long Id, double Heat)> Heats(DateTimeOffset asOf) => _engine.Heats(asOf);

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

    /// <summary>Opinions that changed their topic since the last call other than by a merge, in order; a later move replaces an earlier one.</summary>
    public IReadOnlyList<OpinionMove> TakeMoves() => _engine.TakeMoves();
}
