using Deliberation.Mining.Places;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Topics;

/// <summary>What a member of a topic gives to its title: the title of the opinion, or the beginning of its body.</summary>
/// <param name="Resident">Who wrote it.</param>
/// <param name="Text">In normal form.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Places">The places in it.</param>
internal sealed record TitleSource(string Resident, string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<PlaceMention> Places);
