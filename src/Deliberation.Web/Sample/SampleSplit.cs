namespace Deliberation.Web.Sample;

/// <summary>Opinions of the sample that staff took out of the topic that most of them were gathered in, as <c>topics.json</c> tells it.</summary>
/// <param name="By">User name of who did it.</param>
/// <param name="Title">Title of the new topic.</param>
/// <param name="Note">Why.</param>
/// <param name="Opinions">Ids of the sample's opinions.</param>
public sealed record SampleSplit(string By, string Title, string Note, IReadOnlyList<string> Opinions);
