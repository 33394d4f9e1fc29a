using System.Collections.Immutable;

namespace Deliberation.Mining.Classification;

/// <summary>The codes of <see cref="Category"/> in files, addresses and resources.</summary>
public static class Categories
{
    /// <summary>All six, in the order in which they are shown.</summary>
    public static ImmutableArray<Category> All { get; } = [.. Enum.GetValues<Category>()];

    /// <summary>The stable code: <c>traffic</c>, <c>environment</c>, <c>property</c>, <c>facilities</c>, <c>safety</c> or <c>services</c>.</summary>
    public static string Code(this Category category) => category switch
    {
        Category.Traffic => "traffic",
        Category.Environment => "environment",
        Category.Property => "property",
        Category.Facilities => "facilities",
        Category.Safety => "safety",
        Category.Services => "services",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, null),
    };

    /// <summary>The category with exactly this code; null for any other text.</summary>
    public static Category? Parse(string? code)
    {
        foreach (var category in All)
            if (category.Code() == code)
                return category;
        return null;
    }
}
