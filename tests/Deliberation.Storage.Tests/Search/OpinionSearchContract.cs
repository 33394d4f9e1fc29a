using Deliberation.Storage.Search;
using Deliberation.Storage.Tests.Topics;

namespace Deliberation.Storage.Tests.Search;

public sealed class OpinionSearchTests() : OpinionSearchContract(TestDatabase.New());

public abstract class OpinionSearchContract(TestDatabase test) : TopicContract(test)
{
    private OpinionSearch Search => new(Database);

    [Fact]
    public async Task A_word_is_one_term_and_found_whole_only()
    {
        await SaveAsync([Mined(Seqs[0], null, "学校", "路口", "堵车"), Mined(Seqs[1], null, "学校路", "口子")]);

        Assert.Equal([Seqs[0]], await FindAsync("学校"));
        Assert.Equal([Seqs[1]], await FindAsync("学校路"));
        Assert.Empty(await FindAsync("学"));
        Assert.Empty(await FindAsync("校路"));
    }

    [Theory]
    [InlineData("3.5米")]
    [InlineData("3幢2单元")]
    [InlineData("C++")]
    [InlineData("A7-县")]
    [InlineData("𠮷野家")]
    [InlineData("二〇二六")]
    [InlineData("电梯\u200b")]
    public async Task A_word_with_signs_or_rare_characters_is_one_term(string word)
    {
        await SaveAsync([Mined(Seqs[0], null, "前", word, "后"), Mined(Seqs[1], null, "前", "后")]);

        Assert.Equal([Seqs[0]], await FindAsync(word));
    }

    [Fact]
    public async Task Width_and_case_do_not_matter()
    {
        await SaveAsync([Mined(Seqs[0], null, "Wi-Fi", "ＷＩＦＩ２")]);

        Assert.Equal([Seqs[0]], await FindAsync("wifi"));
        Assert.Equal([Seqs[0]], await FindAsync("WiFi2"));
    }

    [Fact]
    public async Task A_word_is_found_in_any_of_its_forms_and_a_form_of_several_tokens_where_they_follow_one_another()
    {
        await SaveAsync([Mined(Seqs[0], null, "电动车", "上楼"), Mined(Seqs[1], null, "电动", "自行车", "上楼"), Mined(Seqs[2], null, "自行车", "电动", "上楼"), Mined(Seqs[3], null, "电动车", "停放")]);

        var found = (await Search.SearchAsync(Heming, [["电瓶车", "电动车", "电动 自行车"], ["上楼", "!"]], SearchMode.All)).Items;
        Assert.Equal([Seqs[0], Seqs[1]], found.Select(hit => hit.Opinion.Seq).Order());
        Assert.Empty((await Search.SearchAsync(Heming, [["\"", "()"]], SearchMode.Any)).Items);
    }

    [Fact]
    public async Task All_words_narrow_and_any_word_widens_the_best_first()
    {
        await SaveAsync([
            Mined(Seqs[0], null, "路灯", "不亮"),
            Mined(Seqs[1], null, "路灯", "很", "暗", "停车", "难", "绿化", "差"),
            Mined(Seqs[2], null, "停车", "难"),
            Mined(Seqs[3], null, "电梯"),
        ]);

        Assert.Equal([Seqs[0]], await FindAsync("路灯", "不亮"));
        var any = (await Search.SearchAsync(Heming, ["路灯", "不亮"], SearchMode.Any)).Items;
        Assert.Equal([Seqs[0], Seqs[1]], any.Select(hit => hit.Opinion.Seq));
        Assert.True(any[0].Score > any[1].Score);
    }

    [Fact]
    public async Task Results_come_page_by_page_without_gap_or_double()
    {
        await SaveAsync([.. Seqs.Select((seq, i) => Mined(seq, null, ["停车", .. Enumerable.Repeat("难", i % 3)]))]);

        var first = await Search.SearchAsync(Heming, ["停车"], SearchMode.All, limit: 4);
        var second = await Search.SearchAsync(Heming, ["停车"], SearchMode.All, first.Next, 4);
        var third = await Search.SearchAsync(Heming, ["停车"], SearchMode.All, second.Next, 4);

        Assert.Equal((4, 4, 2), (first.Items.Count, second.Items.Count, third.Items.Count));
        Assert.Null(third.Next);
        Assert.Equal(Seqs, first.Items.Concat(second.Items).Concat(third.Items).Select(hit => hit.Opinion.Seq).Order());
    }

    [Fact]
    public async Task Mining_again_replaces_the_words()
    {
        await SaveAsync([Mined(Seqs[0], null, "旧词")]);
        await SaveAsync([Mined(Seqs[0], null, "新词")]);

        Assert.Empty(await FindAsync("旧词"));
        Assert.Equal([Seqs[0]], await FindAsync("新词"));
    }

    [Fact]
    public async Task Another_communitys_opinions_are_not_found()
    {
        await SaveAsync([Mined(Seqs[0], null, "停车")]);

        Assert.Empty((await Search.SearchAsync(Other, ["停车"], SearchMode.Any)).Items);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("停车\" OR \"电梯")]
    [InlineData("terms:")]
    [InlineData("NEAR(")]
    [InlineData("AND")]
    [InlineData("*")]
    [InlineData("^停")]
    [InlineData("-")]
    [InlineData("'; DROP TABLE opinions; --")]
    [InlineData("\0")]
    [InlineData("\ud842")]
    [InlineData("{a b} : c")]
    public async Task Hostile_text_breaks_nothing_and_finds_nothing(string text)
    {
        await SaveAsync([Mined(Seqs[0], null, "停车"), Mined(Seqs[1], null, "电梯"), Mined(Seqs[2], null, text)]);

        Assert.DoesNotContain(Seqs[0], await FindAsync(text));
        Assert.DoesNotContain(Seqs[1], await FindAsync(text));
        Assert.Equal(10, (await Opinions.CountAsync(Heming)).Opinions);
    }

    [Fact]
    public async Task Very_many_words_are_cut_off() =>
        Assert.Empty(await FindAsync([.. Enumerable.Range(0, 100_000).Select(i => $"词{i}")]));

    private async Task<IReadOnlyList<long>> FindAsync(params string[] tokens) =>
        [.. (await Search.SearchAsync(Heming, tokens, SearchMode.All)).Items.Select(hit => hit.Opinion.Seq)];
}
