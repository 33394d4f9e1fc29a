using Deliberation.Mining.Similarity;

namespace Deliberation.Mining.Tests.Similarity;

public class PostingRingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(PostingRing.Capacity)]
    [InlineData(3 * PostingRing.Capacity + 7)]
    public void The_latest_documents_are_kept_latest_first(int documents)
    {
        var ring = default(PostingRing);
        for (var document = 0; document < documents; document++)
            ring.Add(document);
        Assert.Equal(Enumerable.Range(0, documents).Reverse().Take(PostingRing.Capacity), Enumerable.Range(0, ring.Count).Select(k => ring.Latest(k)));
    }
}
