using System.Collections.Immutable;
using Deliberation.Domain.Handling;
using Deliberation.Storage.Opinions;

namespace Deliberation.Web.Handling;

/// <summary>Finds the deadline class of an opinion from what the engine found in it and from the words for supplies that are out.</summary>
public sealed class OpinionClasses(string corpusDirectory)
{
    private readonly ImmutableArray<string> _supplies = [.. File.ReadLines(Path.Combine(corpusDirectory, "lexicon", "utilities.csv")).Skip(1).Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>The class it begins in, and the one it has when its alarm is set aside.</summary>
    public (DeadlineClass Found, DeadlineClass Calm) Of(StoredOpinion stored)
    {
        var (title, body) = (stored.Opinion.Title, stored.Opinion.Body);
        var supply = _supplies.Any(word => title.Contains(word, StringComparison.Ordinal) || body.Contains(word, StringComparison.Ordinal));
        return (DeadlineClasses.Of(stored.Finding is { Urgency.Count: > 0 }, stored.Finding?.Category, supply), DeadlineClasses.Of(danger: false, stored.Finding?.Category, supply));
    }
}
