using System.Globalization;
using Deliberation.Domain.Opinions;

namespace Deliberation.Web.Import;

/// <summary>
/// Streams the messages of a CSV file. A bad row is noted in <see cref="Rejected"/> and the rest goes on.
/// Every row passes <see cref="OpinionDraft.Check"/>; with <paramref name="anyLength"/> its limits of length and age are waived, because a file that
/// is only mined is not stored (<see cref="CsvSplitter.MaxRecord"/> still holds, and nothing is ever cut). The text comes from <see cref="CsvText.Open"/>.
/// </summary>
public sealed class MessageCsvReader(TextReader text, TimeProvider clock, bool anyLength = false)
{
    private readonly List<RejectedRow> _rejected = [];

    /// <summary>The rows left out so far, in the order of the file.</summary>
    public IReadOnlyList<RejectedRow> Rejected => _rejected;

    /// <summary>The good rows in the order of the file. Of rows with the same id the first is good.</summary>
    /// <exception cref="MissingColumnsException">On the first step, when the header will not do.</exception>
    public IEnumerable<Message> Read()
    {
        var now = clock.GetUtcNow();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        MessageHeader? header = null;
        foreach (var row in new CsvSplitter(text).Rows())
        {
            if (header is null)
            {
                header = new(row.Fields);
                continue;
            }

            Message? message = null;
            var reason = row.Fault ?? Understand(header, row, now, out message) ?? (ids.Add(message.Id) ? null : "row.duplicate-id");
            if (reason is not null)
                _rejected.Add(new(row.Line, reason));
            else if (message is not null)
                yield return message;
        }

        if (header is null)
            throw new MissingColumnsException([MessageColumn.Id, MessageColumn.Time, MessageColumn.Body]);
    }

    /// <summary>The reason against the row, or null.</summary>
    private string? Understand(MessageHeader header, CsvRow row, DateTimeOffset now, out Message message)
    {
        message = null!;
        if (row.Fields.Skip(header.Width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            return "row.too-many-cells";
        var id = Cell(MessageColumn.Id);
        if (id.Length == 0)
            return "row.no-id";
        if (id.Length > OpinionDraft.MaxTitle)
            return "row.id-too-long";
        if (MessageTime.Read(Cell(MessageColumn.Time), out var saidAt) is { } against)
            return against;
        if (!TryCount(MessageColumn.Support, out var supports) || !TryCount(MessageColumn.Against, out var opposes))
            return "row.unreadable-count";
        var draft = new OpinionDraft(Cell(MessageColumn.Title), Cell(MessageColumn.Body), Cell(MessageColumn.Place), "", saidAt);
        var refusal = draft.Check(now).FirstOrDefault(refusal => !anyLength || refusal.Code is "opinion.empty" or "opinion.in-the-future");
        message = new(row.Line, id, Cell(MessageColumn.Author), draft.Title, draft.Body, draft.Place, saidAt, supports, opposes);
        return refusal?.Code;

        string Cell(MessageColumn column) => header.Cell(row.Fields, column);

        bool TryCount(MessageColumn column, out int count)
        {
            count = 0;
            var cell = Cell(column);
            return cell.Length == 0 || int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out count);
        }
    }
}
