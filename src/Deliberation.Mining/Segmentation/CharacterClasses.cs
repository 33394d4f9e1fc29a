namespace Deliberation.Mining.Segmentation;

/// <summary>Table of <see cref="CharacterClass"/> for every UTF-16 unit.</summary>
internal static class CharacterClasses
{
    public const char FirstHan = '\u4E00';
    public const char LastHan = '\u9FD5';
    private const string Joints = "+#&._%-";

    private static readonly CharacterClass[] Table = Create();

    public static CharacterClass Of(char c) => Table[c];

    /// <summary>End of the run that starts at <paramref name="start"/> and whose units are all of class <paramref name="wanted"/>.</summary>
    public static int RunEnd(ReadOnlySpan<char> text, int start, CharacterClass wanted)
    {
        var i = start;
        while (i < text.Length && Table[text[i]] == wanted) i++;
        return i;
    }

    /// <summary>End of the block that starts at <paramref name="start"/>: the characters up to the next <see cref="CharacterClass.Other"/>.</summary>
    public static int BlockEnd(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length && Table[text[i]] != CharacterClass.Other) i++;
        return i;
    }

    private static CharacterClass[] Create()
    {
        var table = new CharacterClass[char.MaxValue + 1];
        Array.Fill(table, CharacterClass.Han, FirstHan, LastHan - FirstHan + 1);
        for (var c = '\0'; c < 128; c++)
            if (char.IsAsciiLetterOrDigit(c))
                table[c] = CharacterClass.LetterOrDigit;
        foreach (var c in Joints) table[c] = CharacterClass.Joint;
        return table;
    }
}
