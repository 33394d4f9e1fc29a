using Deliberation.Mining.Assets;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Tests.Segmentation;

public class DictionaryImageTests
{
    private static readonly string Model = File.ReadAllText(Path.Combine(Samples.DictionaryDirectory, HiddenMarkovModel.FileName));

    /// <summary>Each test has a dictionary of its own, since data of equal texts is shared in the process.</summary>
    private static TempDirectory With(string words)
    {
        var directory = new TempDirectory().With(JiebaDictionary.FileName, words).With(HiddenMarkovModel.FileName, Model);
        JiebaData.MakeImage(directory.Path, directory.Path);
        return directory;
    }

    private static string ImageIn(TempDirectory directory) => Path.Combine(directory.Path, JiebaData.ImageName);

    [Fact]
    public void The_build_makes_an_image_of_every_model() =>
        Assert.All([JiebaData.ImageName, PartOfSpeechModel.ImageName, InverseDocumentFrequency.ImageName], name => Assert.True(File.Exists(Path.Combine(Samples.DictionaryDirectory, name))));

    [Fact]
    public void From_the_image_the_words_are_those_of_the_texts()
    {
        using var directory = new TempDirectory();
        foreach (var name in new[] { JiebaDictionary.FileName, HiddenMarkovModel.FileName })
            File.Copy(Path.Combine(Samples.DictionaryDirectory, name), Path.Combine(directory.Path, name));
        var (read, image) = (JiebaSegmenter.Load(directory.Path), Samples.Segmenter);
        Assert.Equal((read.Dictionary.Count, read.Dictionary.Total), (image.Dictionary.Count, image.Dictionary.Total));
        for (var id = 0; id < read.Dictionary.Count; id += 97)
        {
            Assert.Equal((read.Dictionary.Word(id), read.Dictionary.Frequency(id), read.Dictionary.Tag(id)), (image.Dictionary.Word(id), image.Dictionary.Frequency(id), image.Dictionary.Tag(id)));
            Assert.Equal(id, image.Dictionary.Find(read.Dictionary.Word(id)));
        }
    }

    [Fact]
    public void An_image_of_other_texts_is_passed_over()
    {
        using var directory = With("路灯 100 n\n甲乙 50 a\n");
        Assert.Equal(["甲乙", "路灯"], JiebaSegmenter.Load(directory.Path).Words("甲乙路灯"));
        directory.With(JiebaDictionary.FileName, "路灯 100 n\n乙路 50000 a\n甲 100 n\n灯 100 n\n");
        Assert.Equal(["甲", "乙路", "灯"], JiebaSegmenter.Load(directory.Path).Words("甲乙路灯"));
    }

    [Fact]
    public void A_missing_text_is_an_error_although_there_is_an_image()
    {
        using var directory = With("路灯 100 n\n丙丁 50 a\n");
        File.Delete(Path.Combine(directory.Path, JiebaDictionary.FileName));
        Assert.Contains("is missing", Assert.Throws<MiningDataException>(() => JiebaSegmenter.Load(directory.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70)]
    [InlineData(4096)]
    [InlineData(-1)]
    public void An_image_with_a_changed_byte_is_an_error(int place)
    {
        using var directory = With($"路灯 100 n\n坏{place} 50 a\n");
        var bytes = File.ReadAllBytes(ImageIn(directory));
        bytes[place < 0 ? bytes.Length + place : place] ^= 0x10;
        File.WriteAllBytes(ImageIn(directory), bytes);
        var error = Assert.Throws<MiningDataException>(() => JiebaSegmenter.Load(directory.Path));
        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        Assert.Equal(ImageIn(directory), error.Path);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(200_000)]
    public void An_image_cut_short_is_an_error(int length)
    {
        using var directory = With($"路灯 100 n\n短{length} 50 a\n");
        File.WriteAllBytes(ImageIn(directory), File.ReadAllBytes(ImageIn(directory))[..length]);
        Assert.Contains("is damaged", Assert.Throws<MiningDataException>(() => JiebaSegmenter.Load(directory.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_model_of_tags_names_its_file()
    {
        using var directory = With("路灯 100 n\n戊己 50 a\n");
        var error = Assert.Throws<MiningDataException>(() => PartOfSpeechTagger.Load(directory.Path, Samples.Segmenter));
        Assert.Contains("pos_dict", error.Path, StringComparison.Ordinal);
    }
}
