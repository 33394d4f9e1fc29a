namespace Deliberation.Mining.Assets;

/// <summary>A record of a CSV file.</summary>
/// <param name="Line">The line it starts at, from 1.</param>
/// <param name="Fields">Its fields without quotes.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Fields)
{
    public string this[int column] => Fields[column];

    /// <summary>Reads RFC 4180: fields in double quotes may hold commas, line breaks and doubled quotes. Empty lines are skipped.</summary>
    /// <exception cref="FormatException">A quoted field has no end, or text follows it.</exception>
    public static IEnumerable<CsvRow> Parse(string text)
    {
        var (position, line) = (0, 1);
        while (position < text.Length)
        {
            var start = line;
            var fields = new List<string>();
            do fields.Add(Field(text, ref position, ref line));
            while (position < text.Length && text[position++] == ',');
            if (fields is not [""]) yield return new CsvRow(start, fields);
        }
    }

    /// <summary>Reads one field and stops at its comma or behind the carriage return before its line feed.</summary>
    private static string Field(string text, ref int position, ref int line)
    {
        var start = position;
        if (position == text.Length || text[position] != '"')
        {
            while (position < text.Length && text[position] is not (',' or '\n')) position++;
            if (position < text.Length && text[position] == '\n') line++;
            return text[start..position].TrimEnd('\r');
        }
        var opened = line;
        for (position++; position < text.Length; position++)
        {
            if (text[position] == '\n') line++;
            if (text[position] != '"') continue;
            if (position + 1 < text.Length && text[position + 1] == '"')
            {
                position++;
                continue;
            }
            var field = text[(start + 1)..position++].Replace("\"\"", "\"", StringComparison.Ordinal);
            if (position < text.Length && text[position] == '\r') position++;
            if (position < text.Length && text[position] == '\n') line++;
            else if (position < text.Length && text[position] != ',') throw new FormatException($"line {line}: text follows a closing quote");
            return field;
        }
        throw new FormatException($"line {opened}: a quoted field has no end");
    }
}
