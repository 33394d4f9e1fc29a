using System.Globalization;
using System.Text;

namespace Deliberation.Domain.Calendars;

/// <summary>Lines of a calendar file: RFC 5545, section 3.1: CRLF, folded before the 76th octet, never within a character.</summary>
public sealed class IcsWriter
{
    private const int MostOctets = 75;
    private readonly StringBuilder _text = new();

    /// <summary>Adds a property whose value needs no escaping, for example <c>STATUS:CONFIRMED</c>.</summary>
    public IcsWriter Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
        return this;
    }

    /// <summary>Adds a property that holds a text somebody typed; section 3.3.11. Control characters other than line breaks and tabs are left out.</summary>
    public IcsWriter AddText(string name, string text) => Add(name, Escape(text));

    /// <summary>Adds a moment, UTC, to the second.</summary>
    public IcsWriter Add(string name, DateTimeOffset at) => Add(name, at.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))
            escaped.Append(c switch
            {
                '\\' => @"\\",
                ';' => @"\;",
                ',' => @"\,",
                '\n' => @"\n",
                '\t' => "\t",
                _ when char.IsControl(c) => "",
                _ => c.ToString(),
            });
        return escaped.ToString();
    }
}
