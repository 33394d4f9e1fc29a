using System.Net;
using Deliberation.Domain.Meetings;
using Deliberation.Web.Minutes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Deliberation.Web.Tests.Council;

public sealed class MinutesDocumentTests
{
    [Fact]
    public async Task The_file_is_valid_and_holds_what_the_page_holds()
    {
        await using var scene = await Scene.InSessionAsync();
        var now = scene.App.Clock.GetUtcNow();
        await scene.HappenAsync(
            new ResolutionRecorded(now, "周敏", new("划十九个车位", 2, 0, 0, now)),
            new ResolutionRecorded(now, "周敏", new("建天桥", 0, 2, 0, now)),
            new SessionClosed(now, "周敏"),
            new MinutesPublished(now, "陈静", "【议程】\n1. 说说\n\n大家同意\u0001 <划车位> & \ud83d\ude00。", Due: new DateOnly(2026, 5, 13)),
            new MinutesObjected(now, "陈静", 1, "文具店老李", ObjectionWay.Paper, 1, "我没同意\n建天桥"));
        var response = (await scene.App.Browse().GetAsync(scene.Public() + "/minutes.docx")).Response;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(MinutesDocument.ContentType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"minutes-{scene.Id:D}-1.docx", response.Content.Headers.ContentDisposition?.FileName);

        var bytes = await response.Content.ReadAsByteArrayAsync();
        if (Environment.GetEnvironmentVariable("WRITE_DOCX") is { Length: > 0 } path)
            await File.WriteAllBytesAsync(path, bytes);
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));

        var main = document.MainDocumentPart!;
        var body = main.Document.Body!;
        string[] Styled(string style) => [.. body.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == style).Select(p => p.InnerText)];
        Assert.Equal(["会议纪要"], Styled("Title"));
        Assert.Equal(["正文", "到会的人", "决议和票数", "异议和答复"], Styled("Heading1"));
        Assert.Equal("【议程】", Styled("Heading2")[0]);
        Assert.Equal(["划十九个车位", "建天桥"], Styled("ListNumber"));
        foreach (var said in (string[])["大家同意 <划车位> & \ud83d\ude00。", "赞成 2 票，反对 0 票，弃权 0 票 · 通过", "赞成 0 票，反对 2 票，弃权 0 票 · 没有通过", "我没同意", "等待答复", "促动师（签名）"])
            Assert.Contains(said, body.InnerText, StringComparison.Ordinal);

        var present = body.Elements<Table>().Last().Elements<TableRow>().Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText)));
        Assert.Equal(["姓名|代表|参加方式|签名", "3幢张阿姨|居民|现场|", "文具店老李||网上|"], present);
        var footer = main.FooterParts.Single().Footer;
        Assert.Equal([" PAGE ", " NUMPAGES "], footer.Descendants<FieldCode>().Select(code => code.Text));
        var fonts = main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<RunFonts>().Single();
        Assert.Equal("SimSun", fonts.EastAsia?.Value);
        Assert.Equal("zh-CN", main.StyleDefinitionsPart.Styles.DocDefaults.Descendants<Languages>().Single().EastAsia?.Value);
        Assert.Equal(11906u, body.Descendants<PageSize>().Single().Width?.Value);
    }

    [Fact]
    public async Task A_version_is_asked_for_by_its_number()
    {
        await using var scene = await Scene.WithMinutesAsync();
        var visitor = scene.App.Browse();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(scene.Public() + "/minutes.docx?version=1")).Status);
        foreach (var version in (string[])["0", "2", "-1"])
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{scene.Public()}/minutes.docx?version={version}")).Status);
    }
}
