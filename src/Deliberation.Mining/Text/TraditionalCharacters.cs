namespace Deliberation.Mining.Text;

/// <summary>
/// Traditional to simplified, one character for one, from the embedded traditional.txt (each line: traditional, simplified). The table is our
/// own and modest: some nine hundred characters common in letters of residents. What has no single answer or stands in
/// simplified text too is left alone.
/// </summary>
internal sealed class TraditionalCharacters
{
    private readonly char[] _simplified = new char[char.MaxValue + 1];

    public TraditionalCharacters()
    {
        for (var i = 0; i < _simplified.Length; i++) _simplified[i] = (char)i;
        using var reader = new StreamReader(typeof(TraditionalCharacters).Assembly.GetManifestResourceStream("Deliberation.Mining.Text.traditional.txt")!);
        while (reader.ReadLine() is { } line) _simplified[line[0]] = line[1];
    }

    public char Simplify(char c) => _simplified[c];
}
