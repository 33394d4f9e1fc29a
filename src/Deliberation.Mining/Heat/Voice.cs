namespace Deliberation.Mining.Heat;

/// <summary>What one resident has said on one topic, however often they said it: everything but the loudness and the urgency is taken from their first message.</summary>
/// <param name="Resident">Key of the resident.</param>
/// <param name="At">Time of their first message on the topic.</param>
/// <param name="Weight">How verified the resident is, 0–1.</param>
/// <param name="Closeness">How near that message was to the topic when it joined, 0–1; fixed from then on.</param>
/// <param name="Messages">Messages of this resident on the topic, at least 1.</param>
/// <param name="Building">Building or estate they spoke of; empty when not known.</param>
/// <param name="Urgent">Whether any of their messages holds an urgent phrase.</param>
/// <param name="Supports">The most supports that any one of their messages has.</param>
public sealed record Voice(string Resident, DateTimeOffset At, double Weight, double Closeness, int Messages, string Building, bool Urgent, int Supports)
{
    /// <summary>The voices of a topic, one for each resident in the order in which they first spoke.</summary>
    /// <param name="said">One for each message, earliest first.</param>
    public static IReadOnlyList<Voice> Fold(IEnumerable<Voice> said) =>
        [.. said.GroupBy(message => message.Resident, StringComparer.Ordinal).Select(messages => messages.First() with
        {
            Messages = messages.Sum(message => message.Messages),
            Urgent = messages.Any(message => message.Urgent),
            Supports = messages.Max(message => message.Supports),
        })];
}
