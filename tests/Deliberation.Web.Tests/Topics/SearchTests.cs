using System.Net;

namespace Deliberation.Web.Tests.Topics;

public sealed class SearchTests
{
    [Fact]
    public async Task Finds_what_was_said_and_leads_to_its_topic()
    {
        await using var site = new Neighbourhood();
        var id = await site.AddTopicAsync("学校门口堵车", bodies: ["校门口堵车，电话 13912345678", "路灯不亮"]);

        var page = await site.App.Browse().GetAsync("/search?q=" + Uri.EscapeDataString("堵车"));

        Assert.Equal("校门口堵车，电话 13*********", page.One(".opinion-text").TextContent);
        Assert.Equal($"/topics/{id}", page.One("li.card a").GetAttribute("href"));
        Assert.Equal("堵车", page.Value("q"));
    }

    [Theory]
    [InlineData("拥堵")]
    [InlineData("塞车")]
    public async Task A_word_of_the_lexicon_finds_its_synonyms(string query)
    {
        await using var site = new Neighbourhood();
        await site.AddTopicAsync("学校门口堵车", bodies: ["校门口堵车", "路灯不亮"]);

        var page = await site.App.Browse().GetAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal("校门口堵车", page.One(".opinion-text").TextContent);
    }

    [Fact]
    public async Task Shows_what_fits_in_part_when_nothing_fits_in_whole()
    {
        await using var site = new Neighbourhood();
        await site.AddTopicAsync("学校门口堵车");

        var page = await site.App.Browse().GetAsync("/search?q=" + Uri.EscapeDataString("堵车 恐龙"));

        Assert.Equal("没有全都对上的，下面这些沾一点边", page.One("#found").TextContent);
        Assert.Single(page.Document.QuerySelectorAll(".opinion-text"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("恐龙")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("NEAR(a b) * ^ : - AND")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\ud83d\ude00、。！")]
    public async Task Any_text_is_safe_and_an_empty_answer_says_what_to_do(string query)
    {
        await using var site = new Neighbourhood();
        await site.AddTopicAsync("学校门口堵车");

        var page = await site.App.Browse().GetAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        page.One(".empty");
        Assert.Equal(query.Trim(), page.Value("q"));
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task A_long_text_is_cut()
    {
        await using var site = new Neighbourhood();

        var page = await site.App.Browse().GetAsync("/search?q=" + new string('a', 3000));

        Assert.Equal((HttpStatusCode.OK, 100), (page.Status, page.Value("q").Length));
    }
}
