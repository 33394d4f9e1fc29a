namespace Deliberation.Storage.Opinions;

/// <summary>What an import did.</summary>
/// <param name="Added">Opinions stored by it.</param>
/// <param name="Skipped">Opinions that were there already.</param>
public sealed record ImportResult(int Added, int Skipped);
