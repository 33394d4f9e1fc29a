using System.Text.Json.Serialization;

namespace Deliberation.Domain.Evaluations;

/// <summary>What one resident behind the item thinks of the outcome.</summary>
/// <param name="VoiceId">The name of the resident in this meeting; it leads to no opinion.</param>
/// <param name="Meeting">会议评价: 1 (bad) – 5 (good).</param>
/// <param name="Result">成果评价: 1–5.</param>
/// <param name="Service">服务评价: 1–5.</param>
/// <param name="Solved">Whether it is solved.</param>
/// <param name="Comment">Public, without a name; at most 500 characters; required for <see cref="Evaluations.Solved.No"/>.</param>
/// <param name="At">UTC.</param>
/// <param name="Photos">Hashes of the photos that go with it; null when none do.</param>
public sealed record OutcomeRating(
    Guid VoiceId, int Meeting, int Result, int Service, Solved Solved, string Comment, DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Photos = null)
{
    /// <summary>Satisfied: the mean of the three scores is at least 4.</summary>
    public bool Satisfied => Meeting + Result + Service >= 12;
}
