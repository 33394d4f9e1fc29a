using System.Text.Json;
using System.Text.Json.Serialization;
using Deliberation.Mining.Evaluation;

namespace Deliberation.Grains.Classification;

/// <summary>How a newly trained classifier compares with what was in use: both judged on the same examples, none of which they had learned from (five folds).</summary>
/// <param name="Corpus">Examples that came with the program.</param>
/// <param name="Corrections">Examples that staff set.</param>
/// <param name="BeforeNumber">The classifier that was in use; null = keywords only.</param>
/// <param name="Before">What was in use.</param>
/// <param name="After">The new one.</param>
/// <param name="LookedAt">Opinions of the community, the newest, that were compared.</param>
/// <param name="WouldChange">How many of these would get another category.</param>
/// <param name="Changes">Some of them.</param>
public sealed record CategoryReport(
    int Corpus, int Corrections, int? BeforeNumber, CategoryFigures Before, CategoryFigures After, int LookedAt, int WouldChange, IReadOnlyList<CategoryChange> Changes)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The figures of each category before and after, by code; null where it did not occur.</summary>
    [JsonIgnore]
    public IEnumerable<(string Code, LabelFigures? Before, LabelFigures? After)> PerCategory =>
        Before.PerCategory.Concat(After.PerCategory).Select(figures => figures.Label).Distinct().Order(StringComparer.Ordinal).Select(code => (code, Of(Before, code), Of(After, code)));

    /// <summary>The form in which it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static CategoryReport Parse(string json) => JsonSerializer.Deserialize<CategoryReport>(json, Options)!;

    private static LabelFigures? Of(CategoryFigures figures, string code) =>
        figures.PerCategory.Where(label => label.Label == code).Select(label => (LabelFigures?)label).FirstOrDefault();
}

/// <summary>How well categories are found.</summary>
/// <param name="MacroF1">Mean F1 of the categories, 0–1; an unsure answer is a missed one.</param>
/// <param name="Answered">Share of the opinions that got a category, 0–1.</param>
/// <param name="AnsweredRight">Share of these that got the right one, 0–1.</param>
/// <param name="PerCategory">The figures of each category.</param>
public sealed record CategoryFigures(double MacroF1, double Answered, double AnsweredRight, IReadOnlyList<LabelFigures> PerCategory);

/// <summary>An opinion that would get another category.</summary>
/// <param name="OpinionId">The opinion.</param>
/// <param name="Text">Its beginning, without personal data.</param>
/// <param name="From">Code of the category it has; null = unsure.</param>
/// <param name="To">Code of the category it would get; null = unsure.</param>
/// <param name="Words">The words that spoke for the new one.</param>
public sealed record CategoryChange(Guid OpinionId, string Text, string? From, string? To, IReadOnlyList<string> Words);
