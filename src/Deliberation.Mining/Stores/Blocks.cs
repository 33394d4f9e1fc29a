namespace Deliberation.Mining.Stores;

/// <summary>An append-only list in blocks, so that growing copies nothing and leaves no garbage. A piece added whole stays in one block and can be read as a span.</summary>
internal sealed class Blocks<T>
{
    private const int Bits = 14;
    private const int Size = 1 << Bits;

    private readonly List<T[]> _blocks = [];
    private int _used = Size;

    /// <summary>Index behind the last item; gaps before a piece that did not fit count.</summary>
    public int Count => ((_blocks.Count - 1) << Bits) + _used;

    /// <summary>The item at an index.</summary>
    public ref T this[int index] => ref _blocks[index >> Bits][index & (Size - 1)];

    /// <summary>Adds an item and gives its index.</summary>
    public int Add(T item)
    {
        Reserve(1);
        _blocks[^1][_used++] = item;
        return Count - 1;
    }

    /// <summary>Adds a piece of at most 16,384 items and gives the index of its first.</summary>
    public int Add(ReadOnlySpan<T> piece)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(piece.Length, Size);
        if (piece.IsEmpty)
            return Count;
        Reserve(piece.Length);
        piece.CopyTo(_blocks[^1].AsSpan(_used));
        _used += piece.Length;
        return Count - piece.Length;
    }

    /// <summary>A piece that was added whole.</summary>
    public ReadOnlyMemory<T> Piece(int start, int length) => length == 0 ? default : _blocks[start >> Bits].AsMemory(start & (Size - 1), length);

    private void Reserve(int length)
    {
        if (_used + length <= Size)
            return;
        _blocks.Add(new T[Size]);
        _used = 0;
    }
}
