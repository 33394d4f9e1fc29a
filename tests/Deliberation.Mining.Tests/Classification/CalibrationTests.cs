using Deliberation.Mining.Classification;
using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Tests.Classification;

/// <summary>Texts of random characters, of which some are likelier under one label than under the others: a calibrated classifier knows how often it is wrong.</summary>
public class CalibrationTests
{
    private const string Alphabet = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌";

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    public void Probabilities_are_the_shares_that_come_true(double telling)
    {
        var random = new Random(7);
        var classifier = TextClassifierTrainer.Train(Texts(random, 1500, telling));
        var score = new LabelScore();
        foreach (var text in Texts(random, 1500, telling))
        {
            var verdict = classifier.Classify(text.Title, text.Body);
            score.Add(text.Label, verdict.Likely[0].Label, verdict.Probability, verdict.Label is not null);
        }
        Assert.InRange(score.CalibrationError, 0, 0.06);
        Assert.InRange(classifier.Summary.Accuracy, score.Accuracy - 0.04, score.Accuracy + 0.04);
    }

    // Three labels, each with seven characters of its own; the others can stand in every text.
    private static IEnumerable<LabelledText> Texts(Random random, int count, double telling) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        var label = random.Next(3);
        var characters = Enumerable.Range(0, 6).Select(_ => Alphabet[random.NextDouble() < telling ? (label * 7) + random.Next(7) : random.Next(Alphabet.Length)]);
        var text = string.Join(',', characters);
        return new LabelledText(new SegmentedText(text, [.. Enumerable.Range(0, text.Length).Select(i => new Token(i, 1, -1))]), SegmentedText.Empty, $"label {label}");
    })];
}
