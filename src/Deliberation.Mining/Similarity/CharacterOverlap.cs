namespace Deliberation.Mining.Similarity;

/// <summary>What two texts have in common by their characters.</summary>
internal static class CharacterOverlap
{
    /// <summary>Pairs of neighbouring characters, the edges counted as characters: shared ones as a share of the text that has fewer.</summary>
    public static double Pairs(string a, string b) => (double)Shared(PairsOf(a), PairsOf(b)) / (Math.Min(a.Length, b.Length) + 1);

    /// <summary>Dice coefficient of the characters.</summary>
    public static double Characters(string a, string b)
    {
        var shared = 0;
        Span<char> left = b.Length <= 64 ? stackalloc char[b.Length] : new char[b.Length];
        b.CopyTo(left);
        foreach (var c in a)
        {
            if (left.IndexOf(c) is >= 0 and var place)
            {
                left[place] = left[^1];
                left = left[..^1];
                shared++;
            }
        }
        return 2.0 * shared / (a.Length + b.Length);
    }

    /// <summary>Length of the longest common subsequence.</summary>
    public static int Subsequence(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        row.Clear();
        foreach (var c in a)
        {
            var diagonal = 0;
            for (var j = 1; j < row.Length; j++)
                (diagonal, row[j]) = (row[j], c == b[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]));
        }
        return row[^1];
    }

    /// <summary>Length of the longest common substring.</summary>
    public static int Substring(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        row.Clear();
        var longest = 0;
        foreach (var c in a)
        {
            var diagonal = 0;
            for (var j = 1; j < row.Length; j++)
            {
                (diagonal, row[j]) = (row[j], c == b[j - 1] ? diagonal + 1 : 0);
                longest = Math.Max(longest, row[j]);
            }
        }
        return longest;
    }

    private static int[] PairsOf(string text)
    {
        var pairs = new int[text.Length + 1];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = (i == 0 ? 0 : text[i - 1]) << 16 | (i == text.Length ? 0 : text[i]);
        Array.Sort(pairs);
        return pairs;
    }

    private static int Shared(int[] a, int[] b)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            shared += a[i] == b[j] ? 1 : 0;
            var (atA, atB) = (a[i], b[j]);
            i += atA <= atB ? 1 : 0;
            j += atB <= atA ? 1 : 0;
        }
        return shared;
    }
}
