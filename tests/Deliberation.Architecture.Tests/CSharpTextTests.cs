namespace Deliberation.Architecture.Tests;

public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("var a = 1; // \"no\" literal", 0)]
    [InlineData("/* \"no\" */ var a = \"one\";", 1)]
    [InlineData("var a = \"//no comment\" + 'x';", 2)]
    [InlineData("var a = \"quote \\\" inside\" + '\\'';", 2)]
    [InlineData("var a = @\"verbatim \\\" + \"two\";", 2)]
    [InlineData("var a = @\"doubled \"\" quote\";", 1)]
    [InlineData("var a = $\"hole {(b ? \"x\" : \"y\")} and {{ braces }}\" + \"two\";", 2)]
    [InlineData("var a = \"\"\"raw \" quote \"\"\" + \"two\";", 2)]
    [InlineData("var a = \"\" + \"two\";", 2)]
    public void Literals_are_told_from_comments_and_from_each_other(string source, int literals) =>
        Assert.Equal(literals, CSharpText.Parse(source).Literals.Count);

    [Fact]
    public void Comments_are_left_out_and_lines_counted()
    {
        var text = CSharpText.Parse("// one\nvar a = 1; /* two\n */ var b = \"three\";");
        Assert.Equal("\nvar a = 1;  var b = \"three\";", text.Code);
        Assert.Equal((3, "\"three\""), Assert.Single(text.Literals));
    }
}
