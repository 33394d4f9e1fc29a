namespace Deliberation.Storage.Lexicons;

/// <summary>A draft to be kept as the next version.</summary>
/// <param name="CommunityId">Whose lexicon.</param>
/// <param name="Base">The version that is the newest, as far as the writer knows.</param>
/// <param name="Content">All keywords.</param>
/// <param name="Hash">Fingerprint of the content.</param>
/// <param name="Keywords">How many they are.</param>
/// <param name="AccountId">Who saves.</param>
/// <param name="Why">The reason.</param>
/// <param name="CommandId">The same command saves once.</param>
/// <param name="Details">What changed, for the audit log; figures only.</param>
public sealed record LexiconSave(string CommunityId, int Base, string Content, string Hash, int Keywords, Guid AccountId, string Why, Guid CommandId, string Details);
