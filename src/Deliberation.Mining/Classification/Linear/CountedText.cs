using System.Runtime.InteropServices;

namespace Deliberation.Mining.Classification.Linear;

/// <summary>The features of a title or a body, each once.</summary>
/// <param name="Features">Their numbers, rising.</param>
/// <param name="Frequencies">1 + ln of how often each stands there.</param>
internal sealed record CountedText(int[] Features, float[] Frequencies)
{
    private static readonly float[] LogarithmOf = [.. Enumerable.Range(0, 64).Select(count => 1 + MathF.Log(Math.Max(count, 1)))];

    /// <summary>Counts features that stand in any order; <paramref name="features"/> is sorted by that.</summary>
    public static CountedText Of(List<int> features)
    {
        var sorted = CollectionsMarshal.AsSpan(features);
        sorted.Sort();
        var distinct = 0;
        for (var i = 0; i < sorted.Length; i++)
            if (i == 0 || sorted[i] != sorted[i - 1])
                distinct++;
        var (numbers, frequencies) = (new int[distinct], new float[distinct]);
        for (int i = 0, next = 0; i < sorted.Length; next++)
        {
            var from = i;
            while (i < sorted.Length && sorted[i] == sorted[from]) i++;
            (numbers[next], frequencies[next]) = (sorted[from], i - from < LogarithmOf.Length ? LogarithmOf[i - from] : 1 + MathF.Log(i - from));
        }
        return new CountedText(numbers, frequencies);
    }
}
