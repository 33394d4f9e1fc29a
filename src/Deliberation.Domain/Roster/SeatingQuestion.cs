using System.Collections.Immutable;

namespace Deliberation.Domain.Roster;

/// <summary>What a meeting is about, as far as it tells who should sit in it.</summary>
/// <param name="Day">The day of the meeting; who is not in office then is not suggested.</param>
/// <param name="Seats">How many are wanted; at least 1.</param>
public sealed record SeatingQuestion(DateOnly Day, int Seats)
{
    /// <summary>Category code; null when unsure.</summary>
    public string? Category { get; init; }

    /// <summary>The estate it is about; null when it is about none in particular.</summary>
    public string? EstateId { get; init; }

    /// <summary>The building it is about; empty when it is about none in particular.</summary>
    public string Building { get; init; } = "";

    /// <summary>Estates near by.</summary>
    public IReadOnlySet<string> NearEstates { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Its words: a councillor's interest that occurs in one of them counts.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>How often each person sat within the last year; who is absent never did.</summary>
    public IReadOnlyDictionary<Guid, int> Sat { get; init; } = ImmutableDictionary<Guid, int>.Empty;

    /// <summary>Who has a seat already: counted with the side and the household, whatever a suggestion would have said.</summary>
    public IReadOnlySet<Guid> Seated { get; init; } = ImmutableHashSet<Guid>.Empty;

    /// <summary>Whether it says nothing that could concern one more than another; then it concerns everybody.</summary>
    public bool ConcernsAll => Category is null && EstateId is null && Words.Count == 0;
}
