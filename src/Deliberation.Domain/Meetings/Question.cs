using System.Text.Json.Serialization;

namespace Deliberation.Domain.Meetings;

/// <summary>A question of somebody who follows from afar, taken up by the facilitator.</summary>
/// <param name="Number">From 1, through all sessions of the meeting.</param>
/// <param name="Id">The question as it was sent.</param>
/// <param name="Text">With contacts masked.</param>
/// <param name="Asker">Name of the seat that asked; empty for anyone else: residents are anonymous to their neighbours.</param>
/// <param name="Answer">What was answered in the session; empty while nothing was.</param>
/// <param name="AnsweredBy">Who wrote the answer down; empty while nobody did.</param>
public sealed record Question(int Number, Guid Id, string Text, string Asker, string Answer = "", string AnsweredBy = "");

/// <summary>A question that waits to be taken up; no part of the log.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Text">1–300 characters, with contacts masked.</param>
/// <param name="Asker">Name of the seat that asks; empty for anyone else.</param>
public sealed record WaitingQuestion(Guid Id, string Text, string Asker);

/// <summary>Put a question that was sent before the meeting.</summary>
/// <param name="QuestionId">The question.</param>
public sealed record TakeQuestion(Guid QuestionId) : MeetingCommand;

/// <summary>Write down what was answered.</summary>
/// <param name="Number">The question.</param>
/// <param name="Text">1–1000 characters.</param>
public sealed record AnswerQuestion(int Number, string Text) : MeetingCommand;

/// <summary>A question from afar was put before the meeting.</summary>
public sealed record QuestionAsked(
    DateTimeOffset At, string By, int Number, Guid QuestionId, string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Asker = null)
    : MeetingEvent(At, By);

/// <summary>A question from afar was answered.</summary>
public sealed record QuestionAnswered(DateTimeOffset At, string By, int Number, string Text) : MeetingEvent(At, By);
