using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Deliberation.Mining.Replies;

/// <summary>
/// Half is the form (greeting, findings, measures, time, contact or thanks), half the share of the opinion's demands that the reply takes up; a reply of fewer than
/// <see cref="Length"/> characters gets its share of that.
/// </summary>
internal static partial class CompletenessRule
{
    private const int Length = 120;
    private const int MostDemands = 6;
    private const double Taken = 0.2; // of a demand's weight
    private static readonly (string Kind, double Weight)[] Form = [("greeting", 0.1), ("finding", 0.3), ("measure", 0.3), ("time", 0.15), ("contact", 0.15)];

    public static ReplyScore Judge(ReplyTexts text, ReplyPhrases phrases, Func<string, ReplyWords> words)
    {
        var reasons = ImmutableArray.CreateBuilder<ReplyReason>();
        var form = 0.0;
        foreach (var (kind, weight) in Form)
        {
            var found = phrases.Find(kind, text.Reply);
            if (found.Count > 0) form += weight;
            reasons.Add(new ReplyReason($"completeness.{kind}", found.Count > 0, ReplyExaminer.Piece(found.Select(item => item.Phrase))));
        }
        var demands = Demands(text, phrases);
        var taken = 0;
        foreach (var demand in demands)
        {
            var isTaken = words(demand).CoveredBy(text.ReplyWords) >= Taken;
            taken += isTaken ? 1 : 0;
            reasons.Add(new ReplyReason(isTaken ? "completeness.answered" : "completeness.unanswered", isTaken, ReplyExaminer.Piece(demand)));
        }
        var whole = Math.Min(1, (double)text.Reply.Length / Length);
        if (whole < 1) reasons.Add(new ReplyReason("completeness.short", false));
        return new(ReplyDimension.Completeness, whole * (form + (demands.Count == 0 ? form : (double)taken / demands.Count)) / 2, reasons.ToImmutable());
    }

    /// <summary>The sentences that ask or wish for something, the title included; at most <see cref="MostDemands"/>.</summary>
    private static List<string> Demands(ReplyTexts text, ReplyPhrases phrases) =>
    [
        .. Sentence().Matches(text.Title + "\n" + text.Body).Select(match => match.Value.Trim())
            .Where(sentence => sentence.Length > 3 && (sentence[^1] is '?' or '？' || phrases.Find("demand", sentence).Count > 0))
            .Distinct(StringComparer.Ordinal).Take(MostDemands),
    ];

    [GeneratedRegex("[^。！？!?\\n]+[。！？!?\\n]?", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
