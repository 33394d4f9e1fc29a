using Deliberation.Domain.Access;
using Deliberation.Domain.Refusals;

namespace Deliberation.Domain.Handling;

/// <summary>What staff may do about one opinion.</summary>
public abstract record HandlingCommand;

/// <summary>A step is taken, with a word that the resident reads.</summary>
/// <param name="Step">签收 for every opinion; 到场 and 办结 in the fast lane only. 答复 is a reply.</param>
/// <param name="Note">1–200 characters.</param>
public sealed record TakeStep(HandlingStep Step, string Note) : HandlingCommand;

/// <summary>The opinion gets another class, with a reason.</summary>
/// <param name="Class">The new class.</param>
/// <param name="Reason">1–500 characters, for staff and the supervision group.</param>
public sealed record Reclassify(DeadlineClass Class, string Reason) : HandlingCommand;

/// <summary>The answer to a command: a line of history, or a refusal.</summary>
public sealed record HandlingDecision(HandlingEntry? Entry, Refusal? Refusal);

/// <summary>Who may do what about an opinion, and when.</summary>
public static class HandlingDecider
{
    /// <summary>Longest word on a step, in UTF-16 units.</summary>
    public const int MaxNote = 200;

    /// <summary>Longest reason, in UTF-16 units.</summary>
    public const int MaxReason = 500;

    /// <summary>Decides a command of an actor on an opinion of the community.</summary>
    public static HandlingDecision Decide(OpinionHandling handling, HandlingCommand command, Actor actor, string communityId, DateTimeOffset now)
    {
        if (!actor.Is(communityId, Role.Staff))
            return No("opinion.staff-only");
        if (handling.ClosedAt is not null)
            return No("handling.closed");
        return command switch
        {
            TakeStep take => Take(handling, take, actor, now),
            Reclassify to => Change(handling, to, actor, now),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
        };
    }

    private static HandlingDecision Take(OpinionHandling handling, TakeStep command, Actor actor, DateTimeOffset now)
    {
        if (command.Step is HandlingStep.Answer || !Enum.IsDefined(command.Step))
            return No("handling.no-such-step");
        if (command.Step != HandlingStep.Receive && !handling.InFastLane)
            return No("handling.not-in-fast-lane");
        if (handling.DoneAt(command.Step) is not null)
            return No("handling.step-taken");
        return Text(command.Note, nameof(command.Note), MaxNote)
            ?? new(new(HandlingAct.Taken, now, actor.Name, command.Note.Trim(), command.Step), null);
    }

    private static HandlingDecision Change(OpinionHandling handling, Reclassify command, Actor actor, DateTimeOffset now)
    {
        if (!Enum.IsDefined(command.Class))
            return No("handling.no-such-class", nameof(command.Class));
        if (command.Class == handling.Class)
            return No("handling.same-class", nameof(command.Class));
        return Text(command.Reason, nameof(command.Reason), MaxReason)
            ?? new(new(HandlingAct.Reclassified, now, actor.Name, command.Reason.Trim(), Class: command.Class), null);
    }

    private static HandlingDecision? Text(string text, string field, int longest) =>
        string.IsNullOrWhiteSpace(text) ? No("text.missing", field) : text.Length > longest ? No("text.too-long", field, longest) : null;

    private static HandlingDecision No(string code, string? field = null, long? limit = null) => new(null, new Refusal(code, field, limit));
}
