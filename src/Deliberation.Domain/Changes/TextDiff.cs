using System.Buffers;
using System.Globalization;
using System.Text;

namespace Deliberation.Domain.Changes;

/// <summary>
/// What changed between two texts: first by lines, then inside changed lines by characters (a run of Latin letters or digits counts as one).
/// What was removed and what stayed make the old text, what stayed and what was added the new one.
/// </summary>
public static class TextDiff
{
    /// <summary>Cells of the largest table of common subsequences; a larger change is shown as one.</summary>
    private const int MostCells = 4_000_000;

    /// <summary>What stayed between two changes is shown as changed too when it is shorter than this, for a reader's sake.</summary>
    private const int ShortestIsland = 2;

    /// <summary>The parts in order; inside a change the removed part first. No two neighbours have the same kind, and none is empty.</summary>
    public static IReadOnlyList<TextPart> Between(string before, string after)
    {
        var parts = new PartList(ShortestIsland);
        Walk(Lines(before), Lines(after), parts.Same, (old, @new) =>
            Walk(Tokens(string.Concat(old)), Tokens(string.Concat(@new)), parts.Same, (removed, added) => parts.Changed(string.Concat(removed), string.Concat(added))));
        return parts.Finish();
    }

    /// <summary>Tells what both lists share and what lies between, in order.</summary>
    private static void Walk(List<string> a, List<string> b, Action<string> same, Action<IEnumerable<string>, IEnumerable<string>> changed)
    {
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start])
            same(a[start++]);
        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        Middle(a[start..^end], b[start..^end], same, changed);
        foreach (var token in a[^end..])
            same(token);
    }

    private static void Middle(List<string> a, List<string> b, Action<string> same, Action<IEnumerable<string>, IEnumerable<string>> changed)
    {
        var (i, j) = (0, 0);
        if ((long)(a.Count + 1) * (b.Count + 1) <= MostCells)
        {
            var common = CommonFrom(a, b);
            var (gapA, gapB) = (0, 0);
            while (i < a.Count && j < b.Count)
            {
                if (a[i] != b[j])
                {
                    _ = common[i + 1, j] >= common[i, j + 1] ? i++ : j++;
                    continue;
                }

                Gap(gapA, gapB, i, j);
                same(a[i]);
                (gapA, gapB) = (++i, ++j);
            }

            (i, j) = (gapA, gapB);
        }

        Gap(i, j, a.Count, b.Count);

        void Gap(int fromA, int fromB, int toA, int toB)
        {
            if (fromA < toA || fromB < toB)
                changed(a[fromA..toA], b[fromB..toB]);
        }
    }

    /// <summary>Length of the longest common subsequence of what is left from each pair of places.</summary>
    private static ushort[,] CommonFrom(List<string> a, List<string> b)
    {
        var common = new ushort[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? (ushort)Math.Min(common[i + 1, j + 1] + 1, ushort.MaxValue) : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    /// <summary>Each line with its line break.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAnyExcept(Word) is var word and not 0 ? (word < 0 ? text.Length - start : word) : StringInfo.GetNextTextElementLength(text, start);
            tokens.Add(text.Substring(start, length));
            start += length;
        }

        return tokens;
    }

    private static readonly SearchValues<char> Word =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Gathers what follows each other and is of one kind.</summary>
    private sealed class PartList(int shortestIsland)
    {
        private readonly List<TextPart> _parts = [];
        private readonly StringBuilder _same = new();
        private string _removed = "", _added = "";

        public void Same(string text) => _same.Append(text);

        public void Changed(string removed, string added)
        {
            var first = _removed.Length + _added.Length == 0;
            if (!first && _same.Length < shortestIsland && !_same.Equals("\n"))
            {
                (_removed, _added) = ($"{_removed}{_same}{removed}", $"{_added}{_same}{added}");
                _same.Clear();
                return;
            }

            Flush();
            (_removed, _added) = (removed, added);
        }

        public List<TextPart> Finish()
        {
            Flush();
            return _parts;
        }

        /// <summary>The change that was gathered comes before what stayed after it.</summary>
        private void Flush()
        {
            Add(PartKind.Removed, _removed);
            Add(PartKind.Added, _added);
            Add(PartKind.Same, _same.ToString());
            (_removed, _added) = ("", "");
            _same.Clear();
        }

        private void Add(PartKind kind, string text)
        {
            if (text.Length > 0)
                _parts.Add(new(kind, text));
        }
    }
}
