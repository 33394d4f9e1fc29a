using Deliberation.Mining.Stores;

namespace Deliberation.Mining.Tests.Stores;

public class BlocksTests
{
    [Fact]
    public void Items_keep_their_index_and_pieces_stay_whole()
    {
        var blocks = new Blocks<int>();
        Assert.Equal(0, blocks.Add([]));
        Assert.Equal(0, blocks.Add(7));
        var pieces = Enumerable.Range(1, 200).Select(length => (Start: blocks.Add(Enumerable.Repeat(length, length).ToArray()), length)).ToList();
        Assert.Equal(7, blocks[0]);
        Assert.All(pieces, piece => Assert.Equal(Enumerable.Repeat(piece.length, piece.length), blocks.Piece(piece.Start, piece.length).ToArray()));
        Assert.True(blocks.Count >= 1 + 200 * 201 / 2);
        Assert.Empty(blocks.Piece(blocks.Count, 0).ToArray());
    }

    [Fact]
    public void A_piece_greater_than_a_block_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Blocks<byte>().Add(new byte[16_385]));
}
