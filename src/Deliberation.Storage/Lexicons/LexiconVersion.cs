namespace Deliberation.Storage.Lexicons;

/// <summary>A saved version of a community's lexicon; it never changes.</summary>
/// <param name="Number">From 1, one more with every save.</param>
/// <param name="Hash">Fingerprint of the content: equal content, equal hash.</param>
/// <param name="Keywords">How many keywords it has.</param>
/// <param name="SavedBy">The account; null for the one that came with the program.</param>
/// <param name="SavedByName">The name of that account today; empty when there is none.</param>
/// <param name="SavedAt">UTC.</param>
/// <param name="Why">The reason given; empty for the one that came with the program.</param>
/// <param name="RestoredFrom">The earlier version with the same content; null when there is none.</param>
public sealed record LexiconVersion(
    int Number, string Hash, int Keywords, Guid? SavedBy, string SavedByName, DateTimeOffset SavedAt, string Why, int? RestoredFrom);
