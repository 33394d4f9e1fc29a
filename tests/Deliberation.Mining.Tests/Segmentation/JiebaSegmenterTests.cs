using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Tests.Segmentation;

public class JiebaSegmenterTests
{
    // Expected cuts: jieba 0.42.1, accurate mode with HMM, over the same dictionary.
    [Theory]
    [InlineData("我/来到/北京/清华大学")]
    [InlineData("他/来到/了/网易/杭研/大厦")]
    [InlineData("小明/硕士/毕业/于/中国科学院/计算所/，/后/在/日本京都大学/深造")]
    [InlineData("南京市/长江大桥")]
    [InlineData("研究/生命/的/起源")]
    [InlineData("结婚/的/和/尚未/结婚/的")]
    [InlineData("乒乓球/拍卖/完/了")]
    [InlineData("小区/门口/的/路灯/坏/了/三个/月/，/晚上/出门/看不清/路")]
    [InlineData("电梯/又/停/在/了/十二楼/，/老人/下不来")]
    [InlineData("楼上/漏水/，/天花板/都/泡/烂/了")]
    [InlineData("希望/社区/能/在/学校/门口/装/一个/红绿灯")]
    [InlineData("垃圾站/的/气味/太/大/，/夏天/不敢/开窗")]
    [InlineData("物业费/涨/到/每平方米/2.5/元/，/没有/人/征求/过/我们/的/意见")]
    [InlineData("广场/舞/的/音响/吵/到/晚上/十点/半")]
    [InlineData("早/高峰/7/:/30/到/8/:/30/之间/，/人行道/上/停满/了/电动车")]
    [InlineData("绿化带/里/有人/种菜/，/能/不能/管一管/？")]
    [InlineData("请问/加装/电梯/的/补贴/什么/时候/发")]
    [InlineData("消防通道/被/私家车/堵住/，/万一/着火/怎么办")]
    [InlineData("今年/上半年/出租房/里/换/了/80%/的/租户")]
    [InlineData("WiFi/信号/差/，/5G/手机/也/打/不了/电话")]
    [InlineData("儿童/游乐区/的/滑梯/断/了/一截/，/划伤/了/孩子/的/手")]
    [InlineData("充电/桩/经常/跳闸/，/充一/晚上/只有/30%")]
    [InlineData("地下/车库/积水/有/10/厘米/深")]
    [InlineData("张/大爷/说/，/健身器材/的/螺丝/松/了/。")]
    [InlineData("谢谢/王/主任/，/问题/已经/解决/了/！")]
    [InlineData("井盖/一/踩/就/响/，/半夜/特别/吵")]
    [InlineData("公交车站/离/小区/太远/，/老人/走不动")]
    [InlineData("李/玉兰/阿姨/住/在/三号/楼")]
    [InlineData("自来水/发黄/，/烧开/以后/有股/怪味")]
    [InlineData("菜市场/门口/的/污水/横流/，/鞋子/都/踩/脏/了")]
    [InlineData("建议/把/闲置/的/自行车/棚/改成/充电/棚")]
    [InlineData("这/几个/把手/该换/了")]
    [InlineData("居委会/和/物业/互相推诿")]
    [InlineData("A/区/和/B/区/之间/的/围栏/被/人/剪断/了")]
    [InlineData("C++/和/c#/都/不会/，/只会/Python3.12")]
    [InlineData("周末/想/去/图书馆/，/可是/闭馆/了")]
    public void Text_is_cut_as_jieba_cuts_it(string cut)
    {
        var words = cut.Split('/');
        Assert.Equal(words, Samples.Segmenter.Words(string.Concat(words)));
    }

    // Expected cuts as above. Two ways are equal here but for digits that nodejieba's model lacks: only the restored one decides as jieba.
    [Theory]
    [InlineData("常/在/嘴")]
    [InlineData("移/懂/哭")]
    [InlineData("和/末/置")]
    [InlineData("怔/隔/若供")]
    [InlineData("领抓/应脊/余")]
    [InlineData("嘛/移饭/挥遇")]
    [InlineData("还/本受")]
    public void A_near_tie_is_cut_as_jieba_cuts_it(string cut) =>
        Assert.Equal(cut.Split('/'), Samples.Segmenter.Words(cut.Replace("/", "", StringComparison.Ordinal)));

    // Expected words: jieba 0.42.1, lcut_for_search, over the same dictionary.
    [Theory]
    [InlineData("南京市长江大桥", "南京/京市/南京市/长江/大桥/长江大桥")]
    [InlineData("小明硕士毕业于中国科学院计算所，后在日本京都大学深造", "小明/硕士/毕业/于/中国/科学/学院/科学院/中国科学院/计算/计算所/，/后/在/日本/京都/大学/日本京都大学/深造")]
    [InlineData("居民委员会主任说加装电梯的补贴年底发放", "居民/委员/委员会/主任/说/加装/电梯/的/补贴/年底/发放")]
    [InlineData("电动自行车乱停乱放，消防通道被堵", "电动/自行/行车/自行车/乱/停/乱放/，/消防/通道/消防通道/被/堵")]
    [InlineData("红茶苑的老槐树倒了", "红茶/苑/的/槐树/老槐树/倒/了")]
    [InlineData("湖心亭夜里有人钓鱼", "湖心/湖心亭/夜里/有人/钓鱼")]
    [InlineData("他叫汪峰楠", "他/叫/汪峰楠")]
    [InlineData("5G基站建在A座楼顶，辐射超标0.5倍", "5G/基站/建在/A/座/楼顶/，/辐射/超标/0.5/倍")]
    public void Text_is_cut_for_search_as_jieba_cuts_it(string text, string cut)
    {
        var tokens = new List<Token>();
        Samples.Segmenter.SegmentForSearch(text, tokens);
        Assert.Equal(cut.Split('/'), tokens.Select(token => token.In(text).ToString()));
        Assert.All(tokens, token => Assert.True(token.WordId < 0 || Samples.Segmenter.Dictionary.Word(token.WordId) == token.In(text).ToString()));
    }

    [Fact]
    public void Empty_text_has_no_tokens() => Assert.Empty(Samples.Segmenter.Words(""));

    [Fact]
    public void A_line_break_of_two_characters_and_an_emoji_are_one_token_each() =>
        Assert.Equal(["路灯", "\r\n", "\n", "😀", "坏", "了"], Samples.Segmenter.Words("路灯\r\n\n😀坏了"));

    [Fact]
    public void A_token_names_its_word_in_the_dictionary()
    {
        var tokens = new List<Token>();
        Samples.Segmenter.Segment("清华大学杭研", tokens);
        Assert.Equal("清华大学", Samples.Segmenter.Dictionary.Word(tokens[0].WordId));
        Assert.Equal("nt", Samples.Segmenter.Dictionary.Tag(tokens[0].WordId));
        Assert.Equal(new Token(4, 2, -1), tokens[1]);
    }

    [Fact]
    public void The_callers_memory_takes_the_same_tokens_without_allocating()
    {
        const string text = "南京市长江大桥的路灯，坏了80%\r\n汪峰楠😀";
        var tokens = new List<Token>();
        Samples.Segmenter.Segment(text, tokens);
        var memory = new Token[text.Length];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = Samples.Segmenter.Segment(text, memory);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(tokens, memory[..count]);
        Assert.Throws<ArgumentException>(() => Samples.Segmenter.Segment(text, memory.AsSpan(1)));
    }

    [Fact]
    public void A_user_word_stays_whole_and_other_snapshots_do_not_know_it()
    {
        var own = JiebaSegmenter.Load(Samples.DictionaryDirectory, [new UserWord("红茶里小区"), new UserWord("广场舞", 500, "n")]);
        Assert.Equal(["红茶里小区", "的", "广场舞"], own.Words("红茶里小区的广场舞"));
        Assert.Equal(["广场", "舞"], Samples.Segmenter.Words("广场舞"));
    }

    [Fact]
    public void A_user_word_of_frequency_zero_leaves_the_dictionary()
    {
        var own = JiebaSegmenter.Load(Samples.DictionaryDirectory, [new UserWord("红绿灯", 0)]);
        Assert.DoesNotContain("红绿灯", own.Words("装一个红绿灯吧"));
        Assert.Contains("红绿灯", Samples.Segmenter.Words("装一个红绿灯吧"));
    }

    [Theory]
    [InlineData("红茶里", true)]
    [InlineData("A7县", true)]
    [InlineData("红茶里（北区）", false)]
    [InlineData("红茶 里", false)]
    [InlineData("", false)]
    public void A_user_word_tells_whether_it_can_be_found(string text, bool expected) =>
        Assert.Equal(expected, new UserWord(text).CanBeFound);
}
