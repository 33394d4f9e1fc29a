using System.Text;
using Deliberation.Domain.Opinions;
using Deliberation.Web.Import;

namespace Deliberation.Web.Tests.Import;

public class MessageCsvReaderTests
{
    private const string Header = "id,author,title,time,body,against,support,place\n";

    [Theory]
    [InlineData("id,author,title,time,body,support,against,place")]
    [InlineData("留言编号,留言用户,留言主题,留言时间,留言详情,点赞数,反对数,地点")]
    [InlineData(" ID , Author,TITLE,Time,Body,supports,opposes,Place")]
    [InlineData("id\tresident\ttitle\ttime\tbody\tsupport\tagainst\tplace")]
    public void Columns_are_known_by_Chinese_and_English_names(string header)
    {
        var delimiter = header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        var row = string.Join(delimiter, "7", "R1", "路灯不亮", "2024-05-08 09:30:00", "三号楼前的路灯坏了", "12", "1", "鹤鸣苑");
        var (messages, rejected) = Read(header + "\n" + row);
        Assert.Empty(rejected);
        Assert.Equal(
            new Message(2, "7", "R1", "路灯不亮", "三号楼前的路灯坏了", "鹤鸣苑", new(2024, 5, 8, 1, 30, 0, TimeSpan.Zero), 12, 1),
            Assert.Single(messages));
    }

    [Fact]
    public void The_order_of_columns_is_free_and_others_are_ignored()
    {
        var (messages, _) = Read("channel,body,story,time,id\nWeb,楼道灯坏了,lamp,2024-05-08 09:30:00,1\n");
        var message = Assert.Single(messages);
        Assert.Equal(("1", "楼道灯坏了", "", "", 0), (message.Id, message.Body, message.Title, message.Author, message.Supports));
    }

    [Theory]
    [InlineData("", MessageColumn.Id, MessageColumn.Time, MessageColumn.Body)]
    [InlineData("a,b\n1,2", MessageColumn.Id, MessageColumn.Time, MessageColumn.Body)]
    [InlineData("id,title\n1,2", MessageColumn.Time)]
    [InlineData("留言编号,留言时间,点赞数\n1,2,3", MessageColumn.Body)]
    public void A_header_that_will_not_do_names_what_is_missing(string file, params MessageColumn[] missing) =>
        Assert.Equal(missing, Assert.Throws<MissingColumnsException>(() => Read(file)).Columns);

    [Theory]
    [InlineData(",R1,t,2024-05-08 09:30:00,b,0,0,", "row.no-id")]
    [InlineData("1,R1,t,2024-05-08 09:30:00,b,0,0,", "row.duplicate-id")]
    [InlineData("2,R1,t,yesterday,b,0,0,", "row.unreadable-time")]
    [InlineData("2,R1,t,8/5/2024,b,0,0,", "row.ambiguous-time")]
    [InlineData("2,R1,t,2024-02-30 09:30:00,b,0,0,", "row.unreadable-time")]
    [InlineData("2,R1,t,,b,0,0,", "row.unreadable-time")]
    [InlineData("2,R1,t,2024-06-01 12:30:00,b,0,0,", "opinion.in-the-future")]
    [InlineData("2,R1,t,1999-06-01 12:30:00,b,0,0,", "opinion.too-old")]
    [InlineData("2,R1, ,2024-05-08 09:30:00,…,0,0,", "opinion.empty")]
    [InlineData("2,R1,t,2024-05-08 09:30:00,b,-1,0,", "row.unreadable-count")]
    [InlineData("2,R1,t,2024-05-08 09:30:00,b,0,9999999999,", "row.unreadable-count")]
    [InlineData("2,R1,t,2024-05-08 09:30:00,b,0,0,p,more", "row.too-many-cells")]
    [InlineData("2,R1,t,2024-05-08 09:30:00,\"b\"c,0,0,", "row.broken-quote")]
    [InlineData("2", "row.unreadable-time")]
    public void A_bad_row_is_told_with_its_line_and_the_rest_goes_on(string row, string reason)
    {
        var (messages, rejected) = Read(Header + "1,R1,first,2024-05-08 09:30:00,b,0,0,\n" + row + "\n3,R1,last,2024-05-08 09:30:00,b,0,0,\n");
        Assert.Equal(["1", "3"], messages.Select(message => message.Id));
        Assert.Equal([new RejectedRow(3, reason)], rejected);
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, "row.id-too-long")]
    public void An_id_has_at_most_200_characters(int length, string? reason)
    {
        var (messages, rejected) = Read("id,time,title\n" + new string('7', length) + ",2024-05-08 09:30:00,t\n");
        Assert.Equal(reason is null ? 1 : 0, messages.Count);
        Assert.Equal(reason is null ? [] : [new RejectedRow(2, reason)], rejected);
    }

    [Fact]
    public void Cells_that_lack_are_empty()
    {
        var (messages, rejected) = Read("id,time,title,body,place\n1,2024-05-08 09:30:00,t\n");
        Assert.Empty(rejected);
        Assert.Equal(("t", "", ""), (messages[0].Title, messages[0].Body, messages[0].Place));
    }

    [Fact]
    public void A_lone_surrogate_is_read_as_a_damaged_character()
    {
        var text = "id,time,title\n1,2024-05-08 09:30:00," + string.Concat(Enumerable.Repeat("电梯又坏了，", 30));
        byte[] surrogate = [0xED, 0xA0, 0x80];
        Assert.EndsWith("电梯又坏了，\uFFFD\uFFFD\uFFFD", Read([.. Encoding.UTF8.GetBytes(text), .. surrogate]).Messages[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_left_open_costs_its_own_line_only()
    {
        var (messages, rejected) = Read(Header +
            "1,R1,\"open,2024-05-08 09:30:00,b,0,0,\n" +
            "2,R1,\"closed\",2024-05-08 09:30:00,b,0,0,\n" +
            "3,R1,t,2024-05-08 09:30:00,\"two\nlines, \"\"quoted\"\"\",0,0,\n" +
            "4,R1,t,2024-05-08 09:30:00,\"open at the end,0,0,\n" +
            "5,R1,t,2024-05-08 09:30:00,b,0,0,");
        Assert.Equal([new(2, "row.broken-quote"), new RejectedRow(6, "row.broken-quote")], rejected);
        Assert.Equal([("2", 3), ("3", 4), ("5", 7)], messages.Select(message => (message.Id, message.Line)));
        Assert.Equal("two\nlines, \"quoted\"", messages[1].Body);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Blank_lines_and_any_line_ending_are_fine(string lineEnd)
    {
        var (messages, rejected) = Read($"id,time,title\n\n1,2024-05-08 09:30:00,a\n\n\n2,2024-05-08 09:30:00,b\n".Replace("\n", lineEnd, StringComparison.Ordinal));
        Assert.Empty(rejected);
        Assert.Equal([3, 6], messages.Select(message => message.Line));
    }

    [Fact]
    public void A_text_too_long_to_store_is_refused_for_the_database_and_mined_whole()
    {
        var body = new string('长', OpinionDraft.MaxBody + 1);
        var file = $"id,time,body\n1,2024-05-08 09:30:00,{body}\n2,1998-05-08 09:30:00,旧\n";
        Assert.Equal([new(2, "opinion.body-too-long"), new RejectedRow(3, "opinion.too-old")], Read(file).Rejected);
        var (messages, rejected) = Read(file, anyLength: true);
        Assert.Empty(rejected);
        Assert.Equal(body, messages[0].Body);
    }

    [Fact]
    public void A_row_without_end_is_refused_with_bounded_memory()
    {
        var (messages, rejected) = Read("id,time,body\n1,2024-05-08 09:30:00," + new string('长', 3 * CsvSplitter.MaxRecord) + "\n2,2024-05-08 09:30:00,b", anyLength: true);
        Assert.Equal([new RejectedRow(2, "row.too-long")], rejected);
        Assert.Equal("2", Assert.Single(messages).Id);
    }

    [Fact]
    public void Control_characters_do_not_get_in()
    {
        var (messages, _) = Read("id,time,title\n1\0,2024-05-08 09:30:00,\u001b[31mred\u0007\n");
        Assert.Equal(("1", "[31mred"), (messages[0].Id, messages[0].Title));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("GB18030", false)]
    [InlineData("utf-16", true)]
    public void The_encoding_is_found_out(string name, bool withMark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = "留言编号,留言时间,留言主题\n1,2024-05-08 09:30:00,三号楼的电梯又坏了，老人下不了楼\n";
        var (messages, rejected) = Read([.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);
        Assert.Empty(rejected);
        Assert.Equal("三号楼的电梯又坏了，老人下不了楼", Assert.Single(messages).Title);
    }

    [Fact]
    public void A_damaged_byte_does_not_turn_a_file_into_another_encoding()
    {
        var text = Encoding.UTF8.GetBytes("id,time,title\n1,2024-05-08 09:30:00,三号楼的电梯又坏了，老人下不了楼，已经一个多星期了\n2,2024-05-08 09:30:00,路灯X\n");
        text[Array.LastIndexOf(text, (byte)'X')] = 0xFF;
        var (messages, _) = Read(text);
        Assert.Equal("路灯\uFFFD", messages[1].Title);
    }

    /// <summary>Seeds are fixed, so a failure can be seen again.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_the_bytes_every_record_is_read_or_told_once(int seed)
    {
        var random = new Random(seed);
        string[] pieces = ["\"", "\"\"", ",", "\n", "\r\n", "2024-05-08 09:30:00", "路", "x", "\0", "\uFEFF", "7", "8", "😀", "<p>"];
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        for (var round = 0; round < 300; round++)
        {
            var soup = string.Concat(Enumerable.Range(0, random.Next(300)).Select(_ => pieces[random.Next(pieces.Length)]));
            var (read, last) = (random.Next(2) == 0 ? Encoding.UTF8 : chinese, "\nlast,2024-05-08 09:30:00,t\n");
            var noise = new byte[random.Next(200)];
            random.NextBytes(noise);
            byte[] file = [.. read.GetBytes("id,time,title\n1,2024-05-08 09:30:00,路灯\n" + soup), .. noise, .. read.GetBytes(last)];
            if (random.Next(4) == 0)
                file = file[..random.Next("id,time,title\n".Length, file.Length)]; // cut off in the middle of anything
            var (messages, rejected) = Read(file);
            Assert.Equal(Records(file).Skip(1), messages.Select(message => message.Line).Concat(rejected.Select(row => row.Line)).Order());
            Assert.All(messages, message => Assert.True(message.Id.Length > 0 && message.Title.Length > 0));
            Assert.All(rejected, row => Assert.Matches("^(row|opinion)[.]", row.Reason));
        }
    }

    private static IEnumerable<int> Records(byte[] file)
    {
        using var text = CsvText.Open(new MemoryStream(file));
        return [.. new CsvSplitter(text).Rows().Select(row => row.Line)];
    }

    private static (List<Message> Messages, IReadOnlyList<RejectedRow> Rejected) Read(string file, bool anyLength = false) => Read(Encoding.UTF8.GetBytes(file), anyLength);

    private static (List<Message> Messages, IReadOnlyList<RejectedRow> Rejected) Read(byte[] file, bool anyLength = false)
    {
        using var text = CsvText.Open(new MemoryStream(file));
        var reader = new MessageCsvReader(text, new FixedClock(), anyLength);
        return (reader.Read().ToList(), reader.Rejected);
    }
}
