using Deliberation.Mining.Classification;

namespace Deliberation.Mining.Tests.Classification;

public class CategoriesTests
{
    [Fact]
    public void The_six_codes_are_fixed() =>
        Assert.Equal(["traffic", "environment", "property", "facilities", "safety", "services"], Categories.All.Select(category => category.Code()));

    [Fact]
    public void Every_code_leads_back_to_its_category() =>
        Assert.All(Categories.All, category => Assert.Equal(category, Categories.Parse(category.Code())));

    [Theory]
    [InlineData("Traffic")]
    [InlineData("")]
    [InlineData(null)]
    public void Any_other_text_is_no_category(string? code) => Assert.Null(Categories.Parse(code));
}
