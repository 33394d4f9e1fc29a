using System.Text.Json.Serialization;

namespace Deliberation.Domain.Meetings;

/// <summary>决议: what the meeting decided, with the count of hands of both rooms.</summary>
/// <param name="Text">1–500 characters.</param>
/// <param name="For">Votes for, as the rule counts them: seats, households or groups.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Abstained">Abstentions.</param>
/// <param name="At">UTC.</param>
/// <param name="Rule">The rule of its motion; null when hands were counted without one.</param>
/// <param name="Motion">The number of its motion; null when hands were counted without one.</param>
/// <param name="Carried">Whether the motion passed by its rule; null when hands were counted without one.</param>
public sealed record Resolution(
    string Text,
    int For,
    int Against,
    int Abstained,
    DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] VoteRule? Rule = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Motion = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Carried = null)
{
    /// <summary>By the rule of its motion; without one a simple majority of the votes cast for or against. A tie does not pass.</summary>
    public bool Passed => Carried ?? For > Against;
}
