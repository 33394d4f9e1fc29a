using Deliberation.Mining.Text;

namespace Deliberation.Mining.Tests.Text;

public class PersonalDataTests
{
    // Numbers are made up; the card number fails its check digit.
    [Theory]
    [InlineData("请打13800000000联系我", "请打13*********联系我")]
    [InlineData("138-0000-0000", "13*-****-****")]
    [InlineData("电话138 0000 0000。", "电话13* **** ****。")]
    [InlineData("１３８００００００００", "１３*********")]
    [InlineData("身份证110101199001010011", "身份证11****************")]
    [InlineData("11010119900101001X", "11****************")]
    [InlineData("老证110101900101001号", "老证11*************号")]
    [InlineData("浙A12345乱停", "浙A*****乱停")]
    [InlineData("沪A·D12345占道", "沪A·******占道")]
    [InlineData("粤B1234学", "粤B*****")]
    public void Personal_numbers_are_masked(string text, string expected)
    {
        Assert.True(PersonalData.IsIn(text));
        Assert.Equal(expected, PersonalData.Mask(text));
    }

    [Theory]
    [InlineData("3幢2单元501室")]
    [InlineData("每平方米2.5元，共12000元")]
    [InlineData("2026-11-21 10:30")]
    [InlineData("订单号20261121138000000001234")]
    [InlineData("京A座")]
    [InlineData("12345热线")]
    [InlineData("")]
    public void Other_numbers_stay(string text)
    {
        Assert.False(PersonalData.IsIn(text));
        Assert.Equal(text, PersonalData.Mask(text));
    }
}
