using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Deliberation.Web.Import;

/// <summary>Finds out how a CSV file is written: with a byte order mark, in UTF-8, or in GB18030 as Chinese office programs save it.</summary>
public static class CsvText
{
    private const int Chunk = 1 << 16;

    /// <summary>
    /// Opens the text of <paramref name="file"/>, which must be seekable. A few damaged bytes in a UTF-8 file do not make it GB18030:
    /// they are shown as U+FFFD, and only when more than one in twenty of the characters beyond ASCII is damaged is GB18030 taken.
    /// </summary>
    public static StreamReader Open(Stream file)
    {
        var encoding = IsUtf8(file) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        file.Position = 0;
        return new(file, encoding, detectEncodingFromByteOrderMarks: true, Chunk, leaveOpen: true);
    }

    private static bool IsUtf8(Stream file)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Chunk);
        var kept = 0;
        long whole = 0, damaged = 0;
        int read;
        do
        {
            read = file.ReadAtLeast(bytes.AsSpan(kept), 1, throwOnEndOfStream: false);
            var rest = bytes.AsSpan(0, kept + read);
            var sound = read > 0 ? rest[..^CutOff(rest)] : rest;
            if (Utf8.IsValid(sound)) // nearly always: count the first bytes of what is longer than one
            {
                foreach (var unit in sound)
                    whole += unit >= 0xC0 ? 1 : 0;
                rest = rest[sound.Length..];
            }

            while (!rest.IsEmpty)
            {
                var status = Rune.DecodeFromUtf8(rest, out var rune, out var used);
                if (status == OperationStatus.NeedMoreData && read > 0)
                    break;
                if (status != OperationStatus.Done)
                    damaged++;
                else if (!rune.IsAscii)
                    whole++;
                rest = rest[used..];
            }

            rest.CopyTo(bytes);
            kept = rest.Length;
        }
        while (read > 0);
        ArrayPool<byte>.Shared.Return(bytes);
        return damaged * 19 <= whole;
    }

    /// <summary>How many bytes at the end may begin a character that goes on in the next chunk.</summary>
    private static int CutOff(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            if (bytes[^back] >= 0xC0)
                return back;
        }

        return 0;
    }
}
