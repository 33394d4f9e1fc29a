namespace Deliberation.Mining.Topics.Hand;

/// <summary>
/// What people decided about topics, laid over what the engine found: the engine's topics stay what they are beneath, so that nothing is lost when a decision is undone. Only topics that hold an opinion
/// people decided about are looked at. What is shown is a function of the engine's topics and the decisions, whenever those were taken.
/// </summary>
/// <param name="topics">The engine's topics.</param>
/// <param name="opinions">All opinions.</param>
/// <param name="vocabulary">Their words.</param>
/// <param name="topicOf">Number of each opinion's topic.</param>
/// <param name="secondsOf">Seconds of an opinion.</param>
/// <param name="forget">Told the ids of topics that are no longer what they were.</param>
internal sealed class HandLayer(
    TopicIndex topics, OpinionStore opinions, Vocabulary vocabulary, List<int> topicOf, Func<int, IReadOnlyList<SecondVoice>> secondsOf, Action<long> forget)
{
    private const int RestOf = 64;

    private readonly Dictionary<long, HandGroup> _home = [];
    private readonly SortedSet<long> _changed = [];
    private readonly SortedSet<long> _moved = [];
    private readonly HashSet<long> _named = [];
    private List<HandGroup> _groups = [];
    private Dictionary<int, Topic> _shown = [];
    private Dictionary<long, (Topic Topic, HandGroup? Group)> _living = [];
    private Dictionary<Topic, List<HandGroup>> _covered = [];
    private Dictionary<Topic, int> _looked = [];
    private int _version;
    private bool _stale;

    /// <summary>Whether people have ever decided anything; until then nothing is to be asked here.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Topics with opinions of which people decided something, also what is left of such.</summary>
    public IEnumerable<Topic> Living => Arranged()._living.Values.Select(shown => shown.Topic);

    /// <summary>Sums up documents as a topic.</summary>
    public static Topic Gather(long id, IEnumerable<(int Document, double Closeness)> members, OpinionStore opinions, Vocabulary vocabulary)
    {
        var topic = new Topic(id, TopicIndex.None);
        foreach (var (document, closeness) in members)
            topic.Add(document, closeness, opinions.VectorOf(document), vocabulary);
        return topic;
    }

    /// <summary>Takes these decisions instead of those before.</summary>
    /// <param name="decided">In their order.</param>
    /// <param name="documentOf">Number of an opinion; null when it is not known.</param>
    public void Set(IReadOnlyList<HandTopic> decided, Func<long, int?> documentOf)
    {
        _home.Clear();
        foreach (var hand in decided)
        {
            var group = new HandGroup(hand, opinions, vocabulary);
            foreach (var opinion in hand.Opinions)
                _home[opinion] = group;
        }
        foreach (var (opinion, group) in _home)
        {
            if (documentOf(opinion) is { } document)
                group.Add(document);
        }
        _groups = [.. _home.Values.Distinct().OrderBy(group => group.Number)];
        (IsUsed, _stale) = (IsUsed || decided.Count > 0, true);
    }

    /// <summary>Notes a new opinion, after the engine has placed it.</summary>
    public void Add(int document)
    {
        if (!IsUsed)
            return;
        if (_home.TryGetValue(opinions.RowOf(document).Id, out var group))
            group.Add(document);
        _stale |= group is not null || _covered.ContainsKey(topics.Survivor(topicOf[document]));
    }

    /// <summary>The topic that an opinion is shown in; null when that is the engine's.</summary>
    public Topic? Of(int document) => Arranged()._shown.GetValueOrDefault(document);

    public HandGroup? GroupOf(Topic topic) => _living.TryGetValue(topic.Id, out var shown) && shown.Topic == topic ? shown.Group : null;

    /// <summary>Whether a topic of the engine is shown otherwise.</summary>
    public bool Covers(Topic topic) => Arranged()._covered.ContainsKey(topic);

    /// <summary>Whether a topic was ever named by this opinion because of a decision.</summary>
    public bool WasNamed(long id) => Arranged()._named.Contains(id);

    public void Touch(Topic topic)
    {
        if (_living.ContainsKey(topic.Id))
            _changed.Add(topic.Id);
    }

    /// <summary>Tells again where opinions are whose topic has the id of one that the engine merged into another: whoever follows the merges has taken them along.</summary>
    public void Unsettle(HashSet<long> merged) => _moved.UnionWith(_shown.Where(shown => merged.Contains(shown.Value.Id)).Select(shown => opinions.RowOf(shown.Key).Id));

    public IReadOnlyList<long> TakeChanged() => Take(Arranged()._changed);

    /// <summary>Opinions that are shown in another topic than before, so far as people's decisions have to do with it.</summary>
    public IReadOnlyList<long> TakeMoved() => Take(Arranged()._moved);

    private static long[] Take(SortedSet<long> set)
    {
        long[] taken = [.. set];
        set.Clear();
        return taken;
    }

    private HandLayer Arranged()
    {
        if (!_stale && (_version == topics.Version || _home.Count == 0))
            return this;
        _version = topics.Version;
        var covered = Cover();
        var looked = covered.Keys.ToDictionary(topic => topic, topic => topic.Version);
        if (!_stale && looked.Count == _looked.Count && looked.All(topic => _looked.TryGetValue(topic.Key, out var version) && version == topic.Value))
            return this;
        (_stale, _covered, _looked) = (false, covered, looked);
        var (shown, living) = (_shown, _living);
        (_shown, _living) = ([], []);
        foreach (var (id, group, members) in Arrange())
            Show(id, group, members, living.GetValueOrDefault(id));
        foreach (var (id, _) in living.Where(old => !_living.ContainsKey(old.Key)))
            Change(id);
        Tell(shown);
        return this;
    }

    private Dictionary<Topic, List<HandGroup>> Cover()
    {
        var covered = new Dictionary<Topic, List<HandGroup>>();
        foreach (var group in _groups)
        {
            foreach (var topic in group.Documents.Select(document => topics.Survivor(topicOf[document])).Distinct())
            {
                if (!covered.TryGetValue(topic, out var groups))
                    covered[topic] = groups = [];
                groups.Add(group);
            }
        }
        return covered;
    }

    private List<(long Id, HandGroup? Group, List<(int Document, double Closeness)> Members)> Arrange()
    {
        var arranged = new List<(long, HandGroup?, List<(int, double)>)>();
        var ofGroup = _groups.ToDictionary(group => group, _ => new List<(int Document, double Closeness)>());
        foreach (var (topic, groups) in _covered)
        {
            var parts = Divide(topic, groups);
            foreach (var group in groups)
                ofGroup[group].AddRange(parts[group].Count > 1 ? parts[group] : parts[group].Select(member => (member.Document, group.ClosenessOf(member.Document))));
            var rest = topic.Members.Except(parts.Values.SelectMany(part => part)).ToList();
            if (rest.Count > 0)
                arranged.Add((NameOf(topic, rest), null, InTime(rest)));
        }
        arranged.AddRange(ofGroup.Where(group => group.Value.Count > 0).Select(group => (group.Key.Id!.Value, (HandGroup?)group.Key, InTime(group.Value))));
        return arranged;
    }

    // What people put together, and what was said later and is nearer to it than to what they left.
    private Dictionary<HandGroup, List<(int Document, double Closeness)>> Divide(Topic topic, List<HandGroup> groups)
    {
        var parts = groups.ToDictionary(group => group, _ => new List<(int Document, double Closeness)>());
        var free = new List<(int Document, double Closeness)>();
        foreach (var member in topic.Members)
            (_home.TryGetValue(opinions.RowOf(member.Document).Id, out var group) ? parts[group] : free).Add(member);
        var left = free.Where(member => !groups.Exists(group => group.MayTake(opinions.RowOf(member.Document).Id))).Take(RestOf).ToList();
        var rest = left.Count == 0 ? null : Gather(0, left, opinions, vocabulary);
        foreach (var member in free)
        {
            var takers = groups.FindAll(group => group.MayTake(opinions.RowOf(member.Document).Id));
            if (takers.Count == 0)
                continue;
            var vector = opinions.VectorOf(member.Document);
            var nearest = takers.Count == 1 ? takers[0] : takers.MaxBy(group => group.Rank(vector))!;
            if (rest is null || nearest.Rank(vector) > rest.LikenessTo(vector, vocabulary).Rank)
                parts[nearest].Add(member);
        }
        return parts;
    }

    private void Show(long id, HandGroup? group, List<(int Document, double Closeness)> members, (Topic Topic, HandGroup? Group) before)
    {
        var topic = before.Topic;
        if (topic is null || !topic.Members.SequenceEqual(members))
        {
            topic = Gather(id, members, opinions, vocabulary);
            foreach (var second in members.SelectMany(member => secondsOf(member.Document)))
                topic.Add(second);
            Change(id);
        }
        else if (before.Group != group)
        {
            Change(id);
        }
        _living[id] = (topic, group);
        _named.Add(id);
        foreach (var (document, _) in members)
            _shown[document] = topic;
    }

    // What the engine has still to tell of may have changed where an opinion is taken to be.
    private void Tell(Dictionary<int, Topic> before)
    {
        foreach (var document in _shown.Keys.Union(before.Keys))
        {
            var machine = topics.Survivor(topicOf[document]).Id;
            var (from, to) = (before.GetValueOrDefault(document)?.Id, _shown.GetValueOrDefault(document)?.Id);
            var (came, went) = (from is null, to is null);
            if (((came || went) && topics.HasNews) || (from ?? machine) != (to ?? machine))
                _moved.Add(opinions.RowOf(document).Id);
            if (came || went)
                Change(machine);
        }
    }

    private void Change(long id)
    {
        _changed.Add(id);
        forget(id);
    }

    private long NameOf(Topic topic, List<(int Document, double Closeness)> rest) =>
        rest.Exists(member => opinions.RowOf(member.Document).Id == topic.Id) ? topic.Id : rest.Min(member => opinions.RowOf(member.Document).Id);

    private List<(int Document, double Closeness)> InTime(IEnumerable<(int Document, double Closeness)> members) =>
        [.. members.OrderBy(member => opinions.RowOf(member.Document).At).ThenBy(member => opinions.RowOf(member.Document).Id)];
}
