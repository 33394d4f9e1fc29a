namespace Deliberation.Mining.Similarity;

/// <summary>
/// A hash table from a band's key to the first text that has it, without the keys: they are computed again from the text's signature. In many small parts that grow by themselves, so that no
/// single addition ever moves millions of entries.
/// </summary>
/// <param name="keyOf">The key of a text in a band.</param>
internal sealed class BandTable(Func<int, int, ulong> keyOf)
{
    private const int PartBits = 12;
    private const int Least = 8;

    private readonly (uint[] Slots, int Used)[] _parts = new (uint[], int)[1 << PartBits];

    /// <summary>The text that has this key already; else adds the given one and returns it.</summary>
    public int FindOrAdd(ulong key, int text, int band)
    {
        ref var part = ref _parts[key >> (64 - PartBits)];
        part.Slots ??= new uint[Least];
        var slot = Slot(part.Slots, key);
        while (part.Slots[slot] is not 0 and var found)
        {
            var (other, otherBand) = Split(found);
            if (otherBand == band && keyOf(other, otherBand) == key)
                return other;
            slot = (slot + 1) & (part.Slots.Length - 1);
        }
        part.Slots[slot] = ((uint)text * MinHash.Bands) + (uint)band + 1;
        if (++part.Used * 3 > part.Slots.Length * 2)
            Grow(ref part);
        return text;
    }

    private void Grow(ref (uint[] Slots, int Used) part)
    {
        var grown = new uint[part.Slots.Length * 2];
        foreach (var entry in part.Slots)
        {
            if (entry == 0)
                continue;
            var (text, band) = Split(entry);
            var slot = Slot(grown, keyOf(text, band));
            while (grown[slot] != 0)
                slot = (slot + 1) & (grown.Length - 1);
            grown[slot] = entry;
        }
        part.Slots = grown;
    }

    private static int Slot(uint[] slots, ulong key) => (int)(key & (uint)(slots.Length - 1));

    private static (int Text, int Band) Split(uint entry) => ((int)((entry - 1) / MinHash.Bands), (int)((entry - 1) % MinHash.Bands));
}
