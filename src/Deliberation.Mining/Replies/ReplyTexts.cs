namespace Deliberation.Mining.Replies;

/// <summary>An opinion and its reply, normalised, with the words of the title, of title and body, and of the reply.</summary>
internal sealed record ReplyTexts(string Title, string Body, string Reply, ReplyWords TitleWords, ReplyWords QuestionWords, ReplyWords ReplyWords);
