using Deliberation.Storage.Opinions;

namespace Deliberation.Storage.Search;

/// <summary>An opinion that a search found.</summary>
/// <param name="Opinion">The opinion.</param>
/// <param name="Score">How well it fits (BM25); the higher the better, comparable within one search only.</param>
public sealed record SearchHit(StoredOpinion Opinion, double Score);
