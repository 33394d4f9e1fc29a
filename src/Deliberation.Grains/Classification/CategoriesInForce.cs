using Deliberation.Mining.Classification;
using Deliberation.Storage.Categories;

namespace Deliberation.Grains.Classification;

/// <summary>What tells the categories of a community on this node.</summary>
/// <param name="Chosen">The classifier that staff took into use; null = keywords only.</param>
/// <param name="Serving">The classifier that answers; another than the chosen one while that cannot be used, null = keywords only.</param>
/// <param name="Classifier">The serving one, read.</param>
public sealed record CategoriesInForce(CategoryModel? Chosen, CategoryModel? Serving, TextClassifier? Classifier)
{
    /// <summary>Whether the chosen classifier cannot be used, and something else stands in for it.</summary>
    public bool IsDamaged => Chosen?.Number != Serving?.Number;
}
