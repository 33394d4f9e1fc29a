using Deliberation.Mining.Assets;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Tests.Segmentation;

public class DictionaryDataTests
{
    private const string Words = "路灯 100 n\n坏 50 a\n";
    private static readonly string Model = File.ReadAllText(Path.Combine(Samples.DictionaryDirectory, HiddenMarkovModel.FileName));

    [Fact]
    public void A_missing_directory_names_the_file_and_what_to_run()
    {
        using var directory = new TempDirectory();
        var error = Assert.Throws<MiningDataException>(() => JiebaSegmenter.Load(Path.Combine(directory.Path, "absent")));
        Assert.Contains(JiebaDictionary.FileName, error.Message, StringComparison.Ordinal);
        Assert.Contains("is missing", error.Message, StringComparison.Ordinal);
        Assert.Contains("npm ci --ignore-scripts", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_model_names_the_file()
    {
        using var directory = new TempDirectory().With(JiebaDictionary.FileName, Words);
        var error = Assert.Throws<MiningDataException>(() => JiebaSegmenter.Load(directory.Path));
        Assert.EndsWith(HiddenMarkovModel.FileName, error.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "holds no words")]
    [InlineData("路灯 100 n\n坏", "line 2")]
    [InlineData("路灯 100 n\n坏 many a", "line 2")]
    [InlineData("路灯 -1 n", "line 1")]
    [InlineData(" 100 n", "line 1")]
    [InlineData("路灯 99999999999 n", "line 1")]
    public void A_damaged_dictionary_is_refused(string content, string reason)
    {
        using var directory = new TempDirectory().With(JiebaDictionary.FileName, content).With(HiddenMarkovModel.FileName, Model);
        var error = Assert.Throws<MiningDataException>(() => JiebaSegmenter.Load(directory.Path));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        using var directory = new TempDirectory();
        File.WriteAllBytes(Path.Combine(directory.Path, JiebaDictionary.FileName), [0xC2, 0xB7, 0xB5, 0xC6, (byte)' ', (byte)'1']);
        var error = Assert.Throws<MiningDataException>(() => JiebaSegmenter.Load(directory.Path));
        Assert.Contains("not UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        var rows = Model.Split('\n');
        var last = Array.FindLastIndex(rows, row => row.Length > 0 && row[0] != '#');
        foreach (var broken in new[] { string.Join('\n', rows[..last]), Model.Replace("-0.26268660809250016 ", "x ", StringComparison.Ordinal), Model[..^40] + "坏" })
        {
            using var directory = new TempDirectory().With(JiebaDictionary.FileName, Words).With(HiddenMarkovModel.FileName, broken);
            var error = Assert.Throws<MiningDataException>(() => JiebaSegmenter.Load(directory.Path));
            Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_small_dictionary_works_with_windows_line_ends()
    {
        using var directory = new TempDirectory()
            .With(JiebaDictionary.FileName, Words.ReplaceLineEndings("\r\n")).With(HiddenMarkovModel.FileName, Model);
        Assert.Equal(["路灯", "坏"], JiebaSegmenter.Load(directory.Path).Words("路灯坏"));
    }
}
