namespace Deliberation.Mining.Replies;

/// <summary>An opinion and the reply to it.</summary>
/// <param name="Title">Title of the opinion; may be empty.</param>
/// <param name="Body">Body of the opinion; may be empty.</param>
/// <param name="Reply">The reply as written; may be empty.</param>
/// <param name="WorkingDays">Working days from the opinion to the reply, at least 0; null when not known.</param>
/// <param name="Deadline">Working days within which a reply is promised, at least 1.</param>
public sealed record ReplyCase(string Title, string Body, string Reply, int? WorkingDays, int Deadline = ReplyCase.UsualDeadline)
{
    /// <summary>Working days in which Chinese cities usually promise an answer to a message.</summary>
    public const int UsualDeadline = 5;
}
