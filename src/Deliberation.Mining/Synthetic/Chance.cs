namespace Deliberation.Mining.Synthetic;

/// <summary>A stream of chance that starts from two numbers alone (SplitMix64; Steele, Lea, Flood 2014), so that any opinion can be made without those before it.</summary>
internal struct Chance(ulong seed, ulong stream)
{
    private ulong _state = Mix(seed ^ Mix(stream + Golden));

    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>0 up to but without 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>0 up to but without <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Unit() * count);

    public bool Happens(double probability) => Unit() < probability;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>The k-th of the items has a share in proportion to about 1/(k+1).</summary>
    public T Early<T>(IReadOnlyList<T> items) => items[(int)Math.Min(items.Count - 1, Math.Exp(Unit() * Math.Log(items.Count + 1)) - 1)];

    /// <summary>Mean 0, standard deviation 1 (Box, Muller 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    private ulong Next() => Mix(_state += Golden);

    private static ulong Mix(ulong x)
    {
        x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
        x = (x ^ x >> 27) * 0x94D049BB133111EB;
        return x ^ x >> 31;
    }
}
