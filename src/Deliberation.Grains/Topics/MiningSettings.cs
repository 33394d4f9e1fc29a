using System.Globalization;

namespace Deliberation.Grains.Topics;

/// <summary>
/// All that decides what the engine finds in given voices. Stored with what was found: when the active settings differ from it, the miner mines the community's voices again.
/// Whatever else comes to change findings becomes one more member here, in <see cref="ToString"/>, and in what <see cref="CommunityAssets.BasisAsync"/> reads.
/// The heat is not among it: it is written anew every hour.
/// </summary>
/// <param name="Engine">Version of the engine's own code, see <see cref="Mining.CommunityMiner.EngineVersion"/>.</param>
/// <param name="Words">Fingerprint of the word lists and dictionaries that came with the program.</param>
/// <param name="Places">Fingerprint of the community's places.</param>
/// <param name="Lexicon">Fingerprint of the community's lexicon.</param>
/// <param name="Model">Version of the trained classifier; empty while there is none.</param>
public sealed record MiningSettings(int Engine, string Words, string Places, string Lexicon, string Model = "")
{
    /// <summary>The form in which it is stored and compared.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"engine={Engine} words={Words} places={Places} lexicon={Lexicon} model={Model}");
}
