using Deliberation.Mining.Classification;

namespace Deliberation.Mining.Preview;

/// <summary>A topic among the opinions that were looked at.</summary>
/// <param name="Id">Id of its first opinion among them.</param>
/// <param name="Title">Its title.</param>
/// <param name="Category">Its category; null = unsure.</param>
/// <param name="Opinions">How many of them it holds.</param>
public sealed record PreviewTopic(long Id, string Title, Category? Category, int Opinions);
