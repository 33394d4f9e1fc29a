namespace Deliberation.Mining.Segmentation;

/// <summary>Puts tokens one after another into a caller's memory.</summary>
internal ref struct TokenWriter(Span<Token> tokens)
{
    private readonly Span<Token> _tokens = tokens;

    public int Count { get; private set; }

    public void Add(int start, int length, int wordId) => _tokens[Count++] = new Token(start, length, wordId);
}
