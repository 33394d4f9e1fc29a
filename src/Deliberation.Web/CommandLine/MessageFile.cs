using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine;

/// <summary>A file of messages being read; <see cref="Done"/> tells from 0 to 1 how far.</summary>
internal sealed class MessageFile : IDisposable
{
    private readonly FileStream _file;
    private readonly StreamReader _text;
    private readonly MessageCsvReader _reader;

    /// <exception cref="CommandException">There is no such file.</exception>
    public MessageFile(string path, TimeProvider clock, bool anyLength = false)
    {
        if (!File.Exists(path))
            throw new CommandException(Texts.Get("file.not-found", path));
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        _text = CsvText.Open(_file);
        _reader = new MessageCsvReader(_text, clock, anyLength);
    }

    public IReadOnlyList<RejectedRow> Rejected => _reader.Rejected;

    public double Done => (double)_file.Position / Math.Max(1, _file.Length);

    /// <exception cref="MissingColumnsException">The header will not do.</exception>
    public IEnumerable<Message> Read() => _reader.Read();

    public void Dispose()
    {
        _text.Dispose();
        _file.Dispose();
    }
}
