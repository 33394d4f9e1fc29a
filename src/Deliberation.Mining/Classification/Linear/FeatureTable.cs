namespace Deliberation.Mining.Classification.Linear;

/// <summary>Numbers for features that are known by a 64-bit hash, in the order in which they were added. Open addressing: a lookup is one or two cache lines.</summary>
internal sealed class FeatureTable
{
    private const int Empty = -1;

    private readonly List<ulong> _keys = [];
    private ulong[] _slots;
    private int[] _numbers;

    public FeatureTable(int capacity = 1 << 10)
    {
        var size = 16;
        while (size < 2 * capacity)
            size *= 2;
        (_slots, _numbers) = (new ulong[size], new int[size]);
        Array.Fill(_numbers, Empty);
    }

    public int Count => _keys.Count;

    /// <summary>The key of a number.</summary>
    public ulong this[int number] => _keys[number];

    /// <summary>The number of a key; −1 when it is unknown.</summary>
    public int Find(ulong key) => _numbers[Slot(key)];

    /// <summary>The number of a key, a new one when it is unknown.</summary>
    public int Add(ulong key)
    {
        var slot = Slot(key);
        if (_numbers[slot] != Empty)
            return _numbers[slot];
        if (2 * _keys.Count >= _slots.Length)
        {
            Grow();
            slot = Slot(key);
        }
        (_slots[slot], _numbers[slot]) = (key, _keys.Count);
        _keys.Add(key);
        return _keys.Count - 1;
    }

    private int Slot(ulong key)
    {
        var mask = _slots.Length - 1;
        var slot = (int)(key >> 20) & mask;
        while (_numbers[slot] != Empty && _slots[slot] != key)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        (_slots, _numbers) = (new ulong[2 * _slots.Length], new int[2 * _numbers.Length]);
        Array.Fill(_numbers, Empty);
        for (var number = 0; number < _keys.Count; number++)
        {
            var slot = Slot(_keys[number]);
            (_slots[slot], _numbers[slot]) = (_keys[number], number);
        }
    }
}
