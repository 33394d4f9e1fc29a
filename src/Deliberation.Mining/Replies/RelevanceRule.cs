using System.Collections.Immutable;

namespace Deliberation.Mining.Replies;

/// <summary>
/// Whether a reply speaks of what was asked: a logistic of the cosine, of how much of the title the reply takes up, of how much of the reply the question knows,
/// and of whether both name places but no common one. The weights tell the replies of a file of messages from replies to other messages; a reply that mostly repeats the question loses up to half.
/// </summary>
internal static class RelevanceRule
{
    private const double Constant = -1.9, CosineWeight = 11, TitleWeight = 5.3, ReplyWeight = 13.7, ElsewhereWeight = -1.9;
    private const int LeastCopy = 16; // UTF-16 units that nobody writes twice alike
    private const double CopyAllowed = 0.5;
    private const double Enough = 0.5;
    private const int Words = 5;

    public static double Value(ReplyWords title, ReplyWords question, ReplyWords reply)
    {
        var (cosine, covered, known) = (question.Cosine(reply), (title.Weights.IsEmpty ? question : title).CoveredBy(reply), reply.CoveredBy(question));
        return 1 / (1 + Math.Exp(-(Constant + CosineWeight * cosine + TitleWeight * covered + ReplyWeight * known + (question.IsElsewhere(reply) ? ElsewhereWeight : 0))));
    }

    public static ReplyScore Judge(ReplyTexts text)
    {
        var value = text.Reply.Length == 0 ? 0 : Value(text.TitleWords, text.QuestionWords, text.ReplyWords);
        var reasons = ImmutableArray.CreateBuilder<ReplyReason>();
        var shared = text.QuestionWords.Shared(text.ReplyWords, Words).ToArray();
        if (shared.Length > 0) reasons.Add(new ReplyReason("relevance.shared", true, ReplyExaminer.Piece(shared)));
        var missing = text.TitleWords.Missing(text.ReplyWords, Words).ToArray();
        if (value < Enough && missing.Length > 0) reasons.Add(new ReplyReason("relevance.missing", false, ReplyExaminer.Piece(missing)));
        if (shared.Length == 0) reasons.Add(new ReplyReason("relevance.none", false));
        if (text.QuestionWords.IsElsewhere(text.ReplyWords)) reasons.Add(new ReplyReason("relevance.elsewhere", false, ReplyExaminer.Piece(text.ReplyWords.Places.Order(StringComparer.Ordinal))));
        var (copied, piece) = Copied(text.Reply, text.Title + "\n" + text.Body);
        if (copied > CopyAllowed)
        {
            value *= 1 - (copied - CopyAllowed);
            reasons.Add(new ReplyReason("relevance.copied", false, ReplyExaminer.Piece(piece)));
        }
        return new(ReplyDimension.Relevance, value, reasons.ToImmutable());
    }

    /// <summary>The share of the reply that stands word for word in the question, in runs of at least <see cref="LeastCopy"/>, and the longest run.</summary>
    private static (double Share, string Longest) Copied(string reply, string question)
    {
        var starts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = question.Length - LeastCopy; i >= 0; i--) starts[question.Substring(i, LeastCopy)] = i;
        var (copied, longest) = (0, "");
        for (var i = 0; i + LeastCopy <= reply.Length; i++)
        {
            if (!starts.TryGetValue(reply.Substring(i, LeastCopy), out var at)) continue;
            var length = LeastCopy;
            while (i + length < reply.Length && at + length < question.Length && reply[i + length] == question[at + length]) length++;
            copied += length;
            if (length > longest.Length) longest = reply.Substring(i, length);
            i += length - 1;
        }
        return (reply.Length == 0 ? 0 : (double)copied / reply.Length, longest);
    }
}
