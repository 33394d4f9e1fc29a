using Deliberation.Mining.Assets;

namespace Deliberation.Web.Results;

/// <summary>The words of a community.</summary>
/// <param name="Assets">What texts are read with.</param>
/// <param name="Places">Names of its estates and places.</param>
public sealed record CommunityWords(MiningAssets Assets, IReadOnlySet<string> Places)
{
    /// <summary>The words of a text that one can look for.</summary>
    public HashSet<string> Terms(string text)
    {
        var read = Assets.Read(text);
        return [.. read.Tokens.Select(token => read[token].ToString()).Where(word => word.Any(char.IsLetterOrDigit) && !Assets.StopWords.Contains(word))];
    }
}
