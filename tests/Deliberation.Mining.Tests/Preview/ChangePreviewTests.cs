using Deliberation.Mining.Assets;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.Preview;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests.Preview;

public class ChangePreviewTests
{
    private static readonly Lexicon Shipped = Lexicon.Load(Corpus.RealDirectory);

    private static readonly Lexicon OneWord = new([.. Shipped.Entries, new LexiconEntry(Category.Traffic, "智能门禁桩", 3, ["虚拟停车框"])]);

    private static readonly OpinionText[] Opinions =
    [
        .. new[] { "智能门禁桩失灵了", "智能门禁桩又失灵了", "虚拟停车框画错了", "虚拟停车框画得不对", "楼道灯坏了，晚上很黑", "楼道灯又坏了，晚上很黑" }
            .Select((text, i) => new OpinionText(i + 1, $"r{i}", 1, new DateTimeOffset(2026, 5, 1 + i, 8, 0, 0, TimeSpan.Zero), "", text, "", 0, 0)),
    ];

    [Fact]
    public async Task Opinions_that_would_move_are_counted_by_where_from_and_to_with_the_newest_as_examples()
    {
        var preview = await ChangePreview.OfAsync(Miner(Shipped), Miner(OneWord), Opinions);

        Assert.Equal(6, preview.Opinions);
        Assert.Equal(4, preview.OpinionsMoved);
        Assert.All(preview.Moved, move => Assert.Equal(Category.Traffic, move.To));
        Assert.Equal(preview.Moved.Where(move => move.From is null).Sum(move => move.Opinions), preview.Gained);
        Assert.Equal(0, preview.Lost);
        Assert.All(preview.Moved, move => Assert.Equal(move.Examples.OrderDescending(), move.Examples));
    }

    [Fact]
    public async Task Topics_that_would_become_one_and_the_way_back_are_told()
    {
        var there = await ChangePreview.OfAsync(Miner(Shipped), Miner(OneWord), Opinions);
        var back = await ChangePreview.OfAsync(Miner(OneWord), Miner(Shipped), Opinions);

        var joined = Assert.Single(there.Joined);
        Assert.Equal([1L, 3L], joined.Before.Select(topic => topic.Id));
        Assert.Equal((1L, 4), (joined.After.Single().Id, joined.Opinions));
        Assert.Empty(there.Split);
        var split = Assert.Single(back.Split);
        Assert.Equal(1L, split.Before.Single().Id);
        Assert.Equal([1L, 3L], split.After.Select(topic => topic.Id));
        Assert.Empty(back.Joined);
        Assert.Equal(there.OpinionsMoved, back.OpinionsMoved);
    }

    [Fact]
    public async Task The_same_words_move_nothing_and_no_opinions_give_an_empty_answer()
    {
        var same = await ChangePreview.OfAsync(Miner(Shipped), Miner(Shipped), Opinions);
        Assert.Equal((0, 0, 0, 0), (same.OpinionsMoved, same.Recategorised.Count, same.Joined.Count, same.Split.Count));
        Assert.Equal(0, (await ChangePreview.OfAsync(Miner(Shipped), Miner(OneWord), [])).Opinions);
    }

    private static CommunityMiner Miner(Lexicon lexicon) => new(MiningAssets.Load(Corpus.RealDirectory, Samples.DictionaryDirectory, lexicon: lexicon));
}
