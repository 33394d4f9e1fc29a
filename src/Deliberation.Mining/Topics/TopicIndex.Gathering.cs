namespace Deliberation.Mining.Topics;

/// <content>Gathering anew: everything at once, or what is around the latest opinions.</content>
internal sealed partial class TopicIndex
{
    /// <summary>
    /// Takes groups instead of the topics there are. Each is named by its first opinion; a topic whose first opinion is in a group of another name was merged into that, and what else moved is told
    /// opinion by opinion. An id that ever named a topic leads to the group of the opinion it is from.
    /// </summary>
    /// <param name="groups">All documents, in groups, with their closeness.</param>
    /// <param name="idOf">Id of a document's opinion.</param>
    /// <param name="vectorOf">Its terms.</param>
    /// <param name="topicOf">Number of each document's topic; filled anew.</param>
    public void Replace(List<List<(int Document, double Closeness)>> groups, Func<int, long> idOf, Func<int, TermVector> vectorOf, List<int> topicOf)
    {
        var before = topicOf.ConvertAll(order => order == None ? null : Survivor(order));
        var ended = Living.ToDictionary(topic => topic.Id);
        var known = _byId.Keys.ToHashSet();
        _topics.Clear();
        _byId.Clear();
        _survivors = new Survivors();
        _postings = [];
        _neighbourhood.Clear();
        _gatherings++;
        Version++;
        foreach (var group in groups)
        {
            var topic = Open(idOf(group[0].Document));
            topic.Gathering = _gatherings;
            foreach (var (document, closeness) in group)
            {
                topic.Add(document, closeness, vectorOf(document), vocabulary);
                Post(topic, vectorOf(document));
                topicOf[document] = topic.Order;
            }
        }
        var into = new Dictionary<long, long>();
        for (var document = 0; document < topicOf.Count; document++)
        {
            if (ended.TryGetValue(idOf(document), out var old) && !_byId.ContainsKey(old.Id))
            {
                MergeInto(old, _topics[topicOf[document]]);
                into[old.Id] = _topics[topicOf[document]].Id;
            }
        }
        for (var document = 0; document < topicOf.Count; document++)
        {
            var (old, now) = (before[document], _topics[topicOf[document]]);
            if (known.Contains(idOf(document)))
                _byId.TryAdd(idOf(document), now.Order);
            if (old is null)
            {
                _changed.Add(now.Id);
                continue;
            }
            if (into.GetValueOrDefault(old.Id, old.Id) != now.Id)
                _moves.Add(new OpinionMove(idOf(document), now.Id));
            if (old.Id != now.Id || old.Members.Count != now.Members.Count)
                _changed.UnionWith([old.Id, now.Id]);
        }
    }

    /// <summary>Whether enough opinions have come to gather anew around them.</summary>
    public bool IsDue => _neighbourhood.IsDue;

    /// <summary>
    /// Gathers anew the topics around the opinions added since the last time, a bounded number of them: small ones opinion by opinion, large ones as a whole. Groups are named and what became of the
    /// topics is told as by <see cref="Replace"/>.
    /// </summary>
    /// <param name="opinions">All opinions.</param>
    /// <param name="topicOf">Number of each document's topic; changed for those that moved.</param>
    /// <returns>Documents that are in another topic, or in one that was made anew.</returns>
    public List<int> GatherAround(OpinionStore opinions, List<int> topicOf)
    {
        var topics = _neighbourhood.Take(Survivor);
        if (topics.Count < 2)
            return [];
        var whole = topics.Where(topic => topic.Members.Count > Neighbourhood.MostTakenApart).OrderBy(topic => topic.Id).ToList();
        int[] free = [.. topics.Except(whole).SelectMany(topic => topic.Members).Select(member => member.Document).OrderBy(document => opinions.RowOf(document).At).ThenBy(document => opinions.RowOf(document).Id)];
        var terms = new LocalTerms(vocabulary);
        GatheredDocument[] documents = [.. whole.Select(topic => GatheredDocument.Whole([.. topic.Sum.Select(pair => (terms.Of(pair.Key), pair.Value))], terms.IsPlace, topic.Members.Count)),
            .. free.Select(document => GatheredDocument.Of(Weighted(opinions.VectorOf(document), terms), terms.IsPlace))];
        _gatherings++;
        var (now, ended) = (new Dictionary<int, Topic>(), new HashSet<Topic>());
        foreach (var group in new Gathering(documents, [.. terms.IsPlace], options).Run())
        {
            var members = group.Where(member => member.Document >= whole.Count).Select(member => (Document: free[member.Document - whole.Count], member.Closeness)).ToList();
            var topic = group.Where(member => member.Document < whole.Count).Select(member => whole[member.Document]).Aggregate((Topic?)null, (into, next) => into is null ? next : Merge(into, next, into.LikenessTo(next, vocabulary)));
            if (topic is null && Survivor(topicOf[members[0].Document]) is var same && same.Members.Count == members.Count && members.TrueForAll(member => Survivor(topicOf[member.Document]) == same))
            {
                same.Gathering = _gatherings;
                continue;
            }
            topic ??= Open(opinions.RowOf(members[0].Document).Id);
            topic.Gathering = _gatherings;
            foreach (var (document, closeness) in members)
            {
                ended.Add(Survivor(topicOf[document]));
                now[document] = topic;
                topic.Add(document, closeness, opinions.VectorOf(document), vocabulary);
                Post(topic, opinions.VectorOf(document));
            }
        }
        foreach (var old in ended.OrderBy(topic => topic.Id))
            Leave(old, now, opinions, topicOf);
        return [.. now.Keys];
    }

    // Ends a topic all of whose opinions are in other topics, or in one of its name that was made anew.
    private void Leave(Topic old, Dictionary<int, Topic> now, OpinionStore opinions, List<int> topicOf)
    {
        var home = now[old.Members.Find(member => opinions.RowOf(member.Document).Id == old.Id).Document];
        if (home.Id != old.Id)
            MergeInto(old, home);
        _survivors.Merge(old.Order, home.Order);
        Version++;
        foreach (var (document, _) in old.Members)
        {
            var (id, topic) = (opinions.RowOf(document).Id, now[document]);
            topicOf[document] = topic.Order;
            if (topic.Id != home.Id)
                _moves.Add(new OpinionMove(id, topic.Id));
            if (_byId.ContainsKey(id))
                _byId[id] = topic.Order;
            _changed.UnionWith([old.Id, topic.Id]);
        }
        old.End();
    }

    private void MergeInto(Topic from, Topic into)
    {
        var likeness = into.LikenessTo(from, vocabulary);
        _merges.Add(new TopicMerge(from.Id, into.Id, likeness.Place, likeness.Problem, likeness.Document, Shared(into, from)));
        _changed.Add(from.Id);
    }

    private (int Term, double Weight)[] Weighted(TermVector vector, LocalTerms terms)
    {
        var weighted = new (int, double)[vector.Terms.Length];
        for (var i = 0; i < weighted.Length; i++)
            weighted[i] = (terms.Of(vector.Terms[i]), vector.Weights[i] * (vocabulary.IsShared(vector.Terms[i]) ? 1 : options.OnceShare));
        return weighted;
    }
}
