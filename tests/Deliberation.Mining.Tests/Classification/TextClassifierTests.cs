using Deliberation.Mining.Classification;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Tests.Classification;

public class TextClassifierTests
{
    private static readonly string[] Lights = ["路灯不亮", "楼下路灯坏了", "路灯一直不亮，晚上看不见", "河边的路灯坏了三盏", "路灯忽明忽暗", "新装的路灯又不亮了", "巷口没有路灯", "路灯白天亮晚上不亮"];
    private static readonly string[] Noise = ["半夜施工太吵", "装修噪音吵得睡不着", "楼上天天吵闹", "广场舞音乐太吵", "凌晨施工噪音", "酒吧噪音扰民", "狗叫吵了一夜", "货车半夜卸货噪音大"];

    [Fact]
    public void What_can_be_told_apart_is_learned()
    {
        var classifier = Train();
        Assert.Equal("light", classifier.Classify(Cut("小区门口的路灯坏了"), SegmentedText.Empty).Label);
        Assert.Equal("noise", classifier.Classify(Cut("隔壁施工噪音很吵"), SegmentedText.Empty).Label);
        Assert.Equal(["light", "noise"], classifier.Labels.AsEnumerable());
        Assert.Equal([new LabelCount("light", 8), new LabelCount("noise", 8)], classifier.Summary.Examples.AsEnumerable());
    }

    [Fact]
    public void The_words_that_spoke_are_words_of_the_text()
    {
        var words = Train().Explain(Cut("小区门口路灯坏了"), SegmentedText.Empty, "light");
        Assert.Equal("路灯", words[0].Word);
        Assert.All(words, word => Assert.True(word.Weight > 0 && "小区门口路灯坏了".Contains(word.Word, StringComparison.Ordinal)));
        Assert.Empty(Train().Explain(Cut("路灯"), SegmentedText.Empty, "traffic"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("？！……")]
    [InlineData("xyz")]
    public void A_text_that_holds_nothing_known_is_unsure(string text)
    {
        Assert.Null(Train().Classify(Cut(text), SegmentedText.Empty).Label);
        Assert.Null(Train().Classify(SegmentedText.Empty, Cut(text)).Label);
    }

    [Fact]
    public void What_was_learned_from_titles_is_found_in_bodies()
    {
        Assert.Equal("light", Train().Classify(SegmentedText.Empty, Cut("门口的路灯坏了")).Label);
        var ofBodies = TextClassifierTrainer.Train(Examples().Select(example => example with { Title = SegmentedText.Empty, Body = example.Title }));
        Assert.Equal("noise", ofBodies.Classify(Cut("施工噪音太吵"), SegmentedText.Empty).Label);
    }

    [Fact]
    public void Neither_the_order_nor_the_day_of_training_changes_what_is_learned()
    {
        var model = Bytes(Train());
        Assert.Equal(model, Bytes(Train()));
        Assert.Equal(model, Bytes(TextClassifierTrainer.Train(Examples().Reverse())));
    }

    [Fact]
    public void The_names_of_labels_carry_no_meaning()
    {
        // The other order of names: what was first is last.
        var renamed = TextClassifierTrainer.Train(Examples().Select(example => example with { Label = example.Label == "light" ? "z" : "a" }));
        Assert.Equal("z", renamed.Classify(Cut("门口的路灯坏了"), SegmentedText.Empty).Label);
        Assert.Equal("a", renamed.Classify(Cut("施工噪音太吵"), SegmentedText.Empty).Label);
    }

    [Fact]
    public void More_labels_than_fit_one_vector_are_learned_as_well()
    {
        string[] words = ["路灯", "噪音", "垃圾", "停车", "电梯", "漏水", "燃气", "流浪狗", "充电桩", "井盖", "绿化", "快递"];
        var classifier = TextClassifierTrainer.Train(words.SelectMany(word => Enumerable.Range(0, 6).Select(i => Example($"{(char)('甲' + i)}{word}问题", word))));
        Assert.All(words, word => Assert.Equal(word, classifier.Classify(Cut(word + "怎么办"), SegmentedText.Empty).Likely[0].Label));
        Assert.Equal(1, classifier.Classify(Cut("路灯"), SegmentedText.Empty).Likely.Sum(item => item.Probability), 9);
    }

    [Fact]
    public void A_single_label_is_the_answer_to_what_it_knows()
    {
        var classifier = TextClassifierTrainer.Train(Lights.Select(text => Example(text, "light")));
        Assert.Equal("light", classifier.Classify(Cut("路灯"), SegmentedText.Empty).Label);
        Assert.Null(classifier.Classify(Cut(""), SegmentedText.Empty).Label);
    }

    [Fact]
    public void Nothing_to_learn_from_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => TextClassifierTrainer.Train([]));
        Assert.Throws<ArgumentException>(() => TextClassifierTrainer.Train([Example("路灯", "")]));
    }

    [Fact]
    public void Hints_are_trusted_as_far_as_they_were_right()
    {
        // The texts say nothing; the hints are right in nine of ten cases.
        var examples = Enumerable.Range(0, 200).Select(i => Example($"事项{i}", i % 2 == 0 ? "a" : "b") with { Hints = [new LabelHint((i % 2 == 0) == (i % 20 > 1) ? "a" : "b", 1)] });
        var verdict = TextClassifierTrainer.Train(examples).Classify(Cut("事项"), SegmentedText.Empty, [new LabelHint("b", 1)]);
        Assert.Equal("b", verdict.Label);
        Assert.InRange(verdict.Probability, 0.75, 0.97);
    }

    [Fact]
    public void A_saved_model_answers_as_before()
    {
        var examples = Examples().Select((example, i) => example with { Body = Cut(i % 3 == 0 ? "" : "请尽快处理" + i), Hints = [new LabelHint("light", i % 2)] });
        var classifier = TextClassifierTrainer.Train(examples, new TrainingOptions { SureFrom = 0.6, At = new DateTimeOffset(2026, 5, 8, 6, 30, 0, TimeSpan.Zero) });
        var again = TextClassifier.Load(new MemoryStream(Bytes(classifier)));
        Assert.Equal((classifier.SureFrom, classifier.Summary.At, classifier.Summary.MacroF1), (again.SureFrom, again.Summary.At, again.Summary.MacroF1));
        Assert.Equal(classifier.Summary.Examples.AsEnumerable(), again.Summary.Examples);
        foreach (var (title, body) in new[] { ("路灯", "请尽快处理3"), ("", "半夜路灯太吵"), ("施工", "") })
        {
            LabelHint[] hints = [new("light", 0.5)];
            Assert.Equal(classifier.Classify(Cut(title), Cut(body), hints).Likely.AsEnumerable(), again.Classify(Cut(title), Cut(body), hints).Likely);
            Assert.Equal(classifier.Explain(Cut(title), Cut(body), "noise").AsEnumerable(), again.Explain(Cut(title), Cut(body), "noise"));
        }
        Assert.Equal(Bytes(classifier), Bytes(again));
    }

    [Fact]
    public void A_damaged_model_says_so()
    {
        var model = Bytes(Train());
        Assert.Contains("begin", Refused([]), StringComparison.Ordinal);
        Assert.Contains("begin", Refused([.. "<html>"u8]), StringComparison.Ordinal);
        Assert.Contains("cut off", Refused(model[..20]), StringComparison.Ordinal);
        Assert.Contains("version 2", Refused([.. model[..4], 2, .. model[5..]]), StringComparison.Ordinal);
        Assert.Contains("checksum", Refused(model[..^100]), StringComparison.Ordinal);
        for (var i = 8; i < model.Length; i += 997)
            Assert.Contains("checksum", Refused([.. model[..i], (byte)(model[i] ^ 1), .. model[(i + 1)..]]), StringComparison.Ordinal);
    }

    private static string Refused(byte[] model) => Assert.Throws<DamagedModelException>(() => TextClassifier.Load(new MemoryStream(model))).Message;

    private static TextClassifier Train() => TextClassifierTrainer.Train(Examples());

    private static IEnumerable<LabelledText> Examples() => [.. Lights.Select(text => Example(text, "light")), .. Noise.Select(text => Example(text, "noise"))];

    private static LabelledText Example(string title, string label) => new(Cut(title), SegmentedText.Empty, label);

    private static byte[] Bytes(TextClassifier classifier)
    {
        using var stream = new MemoryStream();
        classifier.Save(stream);
        return stream.ToArray();
    }

    /// <summary>Words of two characters, so that the tests need no dictionary.</summary>
    private static SegmentedText Cut(string text) =>
        new(text, [.. Enumerable.Range(0, (text.Length + 1) / 2).Select(i => new Token(2 * i, Math.Min(2, text.Length - (2 * i)), -1))]);
}
