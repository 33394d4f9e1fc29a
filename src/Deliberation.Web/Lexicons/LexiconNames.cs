using Deliberation.Mining.Classification;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Lexicons;

/// <summary>The words that people use for the columns and categories of a lexicon's file.</summary>
public sealed class LexiconNames(IStringLocalizer<LexiconTexts> texts, IStringLocalizer<SharedTexts> shared)
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [texts["Column.Category"]] = "category",
        [texts["Column.Keyword"]] = "keyword",
        [texts["Column.Weight"]] = "weight",
        [texts["Column.Synonyms"]] = "synonyms",
    };

    public IReadOnlyDictionary<string, Category> Categories { get; } =
        Mining.Classification.Categories.All.ToDictionary(category => shared[$"Category.{category.Code()}"].Value, category => category, StringComparer.Ordinal);
}
