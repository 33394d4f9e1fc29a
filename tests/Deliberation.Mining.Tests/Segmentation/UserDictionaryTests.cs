using Deliberation.Mining.Assets;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Tests.Segmentation;

public class UserDictionaryTests
{
    private static UserWord[] Read(string content)
    {
        using var directory = new TempDirectory().With("user.txt", content);
        return [.. UserDictionary.Read(Path.Combine(directory.Path, "user.txt"))];
    }

    [Fact]
    public void A_line_is_a_word_and_may_have_a_frequency_and_a_part_of_speech() => Assert.Equal(
        [new("红茶里", 5, "ns"), new("广场舞", null, "nz"), new("物业费", 0), new("湖心亭"), new("加装 电梯", 3), new("3幢", 2), new("5", null, "n")],
        Read("\uFEFF红茶里 5 ns\r\n广场舞 nz\n\n物业费 0\n  湖心亭 \n加装 电梯 3\n3幢 2\n5 n"));

    [Fact]
    public void Its_words_cut_as_in_jieba()
    {
        var own = Samples.Segmenter.With(Read("红茶里 5 ns\n广场舞 nz\n物业费 0\n湖心亭\n老槐树 3\n灯杆 7 x\n"));
        Assert.Equal(["红茶里", "的", "广场舞"], own.Words("红茶里的广场舞"));
        Assert.Equal(["物业", "费", "太贵"], own.Words("物业费太贵"));
        Assert.Equal(["湖心亭", "的", "老槐树", "倒", "在", "灯杆", "上"], own.Words("湖心亭的老槐树倒在灯杆上"));
        Assert.Equal([1, 22], new[] { "广场舞", "湖心亭" }.Select(word => own.Dictionary.Frequency(own.Dictionary.Find(word)))); // jieba's suggest_freq
    }

    [Fact]
    public void A_frequency_beyond_all_bounds_names_its_line() =>
        Assert.Contains("line 2", Assert.Throws<MiningDataException>(() => Read("红茶里 5\n广场舞 99999999999\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_an_error() =>
        Assert.Contains("is missing", Assert.Throws<MiningDataException>(() => UserDictionary.Read("nowhere/user.txt")).Message, StringComparison.Ordinal);
}
