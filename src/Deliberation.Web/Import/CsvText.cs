using System.Buffers;
using System.Text;

namespace Deliberation.Web.Import;

/// <summary>Finds out how a CSV file is written: with a byte order mark, in UTF-8, or in GB18030 as Chinese office programs save it.</summary>
public static class CsvText
{
    /// <summary>
    /// Opens the text of <paramref name="file"/>, which must be seekable. A few damaged bytes in a UTF-8 file do not make it GB18030:
    /// they are shown as U+FFFD, and only when more than one in twenty of the characters beyond ASCII is damaged is GB18030 taken.
    /// </summary>
    public static StreamReader Open(Stream file)
    {
        var encoding = IsUtf8(file) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        file.Position = 0;
        return new(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
    }

    private static bool IsUtf8(Stream file)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(1 << 16);
        var kept = 0;
        long whole = 0, damaged = 0;
        int read;
        do
        {
            read = file.ReadAtLeast(bytes.AsSpan(kept), 1, throwOnEndOfStream: false);
            var rest = bytes.AsSpan(0, kept + read);
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
}
