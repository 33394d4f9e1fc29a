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
public sealed record Voice(string Resident, DateTimeOffset At, double Weight, double Closeness, int Messages, string Building, bool Urgent, int Supports);
