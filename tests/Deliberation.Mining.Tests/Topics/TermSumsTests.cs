using Deliberation.Mining.Topics;

namespace Deliberation.Mining.Tests.Topics;

public class TermSumsTests
{
    [Fact]
    public void Sums_are_those_of_a_dictionary()
    {
        var (sums, dictionary, random) = (new TermSums(), new SortedDictionary<int, double>(), new Random(3));
        for (var round = 0; round < 200; round++)
        {
            var terms = Enumerable.Range(0, 40).Select(_ => random.Next(300)).Distinct().Order().ToArray();
            var weights = Array.ConvertAll(terms, _ => random.NextSingle());
            sums.Add(terms, weights);
            foreach (var (term, weight) in terms.Zip(weights))
                dictionary[term] = (float)dictionary.GetValueOrDefault(term) + weight;
            Assert.Equal(dictionary, sums.All());
            Assert.Equal(0, sums[300]);
        }
    }

    [Fact]
    public void The_heaviest_are_kept_with_their_notes_and_the_others_given_back()
    {
        var sums = new TermSums();
        sums.Add([1, 2, 3, 4], [0.125f, 0.5f, 0.25f, 0.5f]);
        sums.NoteOf(4) = 9;
        Assert.Equal([KeyValuePair.Create(1, 0.125), KeyValuePair.Create(3, 0.25)], sums.Keep(2));
        Assert.Equal([2, 4], sums.All().Select(pair => pair.Key));
        Assert.Equal((0, 9), (sums.NoteOf(2), sums.NoteOf(4)));
    }
}
