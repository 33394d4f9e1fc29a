using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Tests.Segmentation;

public class PartOfSpeechTaggerTests
{
    // Expected words and tags: jieba.posseg 0.42.1 over the same dictionary.
    [Theory]
    [InlineData("小区 n/门口 s/的 uj/路灯 n/坏 a/了 ul/三个 m/月 m/， x/晚上 t/出门 v/看不清 v/路 n")]
    [InlineData("南京市 ns/长江大桥 ns")]
    [InlineData("小明 nr/硕士 n/毕业 n/于 p/中国科学院 nt/计算所 n/， x/后在 t/日本京都大学 nt/深造 v")]
    [InlineData("居民 n/委员会 n/主任 b/说 v/加装 v/电梯 n/的 uj/补贴 n/年底 t/发放 v")]
    [InlineData("李 nr/玉兰 nr/阿姨 nr/住 v/在 p/三号 m/楼 n")]
    [InlineData("5 m/G eng/基站 n/建在 v/A eng/座 q/楼顶 n/， x/辐射 v/超标 v/0.5 m/倍 m")]
    [InlineData("WiFi eng/信号 n/差 a")]
    [InlineData("充电 v/桩 q/经常 d/跳闸 v/， x/充 v/一 m/晚上 t/只有 c/30 m/% x")]
    [InlineData("C++ nz/和 c/c# nz")]
    [InlineData("电动 n/自行车 n/乱 d/停 v/乱放 v/， x/消防通道 n/被 p/堵 v")]
    [InlineData("红茶 nr/苑 nr/的 uj/老槐树 nr/倒 v/了 ul")]
    [InlineData("王桂芳 nr/和 c/赵 nr/铁柱 n/都 d/签 v/了 ul/字 n")]
    [InlineData("他 r/叫 v/汪峰楠 nr")]
    [InlineData("幸福 a/路 n/12 m/号院 n/3 m/号 m/楼 n")]
    [InlineData("蔺 nr/阿婆 nr/天天 t/喂 v/鸽子 n")]
    [InlineData("湖心亭 ns/\r\n x/😀 x/夜里 t")]
    public void Words_and_parts_of_speech_are_those_of_jieba(string tagged)
    {
        var expected = tagged.Split('/').Select(pair => (pair[..pair.LastIndexOf(' ')], pair[(pair.LastIndexOf(' ') + 1)..])).ToArray();
        Assert.Equal(expected, Tag(Samples.Tagger, string.Concat(expected.Select(pair => pair.Item1))));
    }

    [Fact]
    public void User_words_bring_their_tags()
    {
        var own = Samples.Tagger.With(Samples.Segmenter.With([new UserWord("灯杆", 7, "n"), new UserWord("红茶里", 5), new UserWord("湖心亭")]));
        Assert.Equal([("红茶里", "x"), ("的", "uj"), ("灯杆", "n"), ("湖心亭", "ns")], Tag(own, "红茶里的灯杆湖心亭"));
    }

    private static (string, string)[] Tag(PartOfSpeechTagger tagger, string text)
    {
        var tokens = new List<TaggedToken>();
        tagger.Tag(text, tokens);
        return [.. tokens.Select(token => (token.Token.In(text).ToString(), token.Tag))];
    }
}
