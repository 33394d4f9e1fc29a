using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Deliberation.Mining.Replies;

/// <summary>
/// Whether a reply says why: 1 − exp(−(what explains)), where each different rule, reason, finding, figure and step counts, less and less with their number;
/// a short reply that only hands the matter on explains next to nothing.
/// </summary>
internal static partial class ExplanationRule
{
    private const int ShortForward = 90;
    private const double ForwardFactor = 0.2;
    private const double LengthScale = 400;
    private static readonly (string Kind, double Weight)[] Parts = [("rule", 0.22), ("reason", 0.2), ("finding", 0.16), ("measure", 0.08), ("step", 0.12)];
    private const double CitationWeight = 0.25, FigureWeight = 0.06;
    private const int MostOfAKind = 4;

    public static ReplyScore Judge(string reply, ReplyPhrases phrases)
    {
        var reasons = ImmutableArray.CreateBuilder<ReplyReason>();
        var sum = Math.Min(1, reply.Length / LengthScale) * 0.6;
        foreach (var (kind, weight) in Parts)
        {
            var found = phrases.Find(kind, reply);
            sum += weight * Math.Min(MostOfAKind, found.Count);
            if (kind is "rule" or "reason" || found.Count > 0)
                reasons.Add(new ReplyReason($"explanation.{kind}", found.Count > 0, ReplyExaminer.Piece(found.Select(item => item.Phrase))));
        }
        string[] citations = [.. Citation().Matches(reply).Select(match => match.Value).Distinct(StringComparer.Ordinal)];
        sum += CitationWeight * Math.Min(MostOfAKind, citations.Length);
        if (citations.Length > 0) reasons.Add(new ReplyReason("explanation.citation", true, ReplyExaminer.Piece(citations)));
        string[] figures =
        [
            .. Number().Matches(reply).Select(match => (match.Value, Unit: phrases.At("unit", reply, match.Index + match.Length)))
                .Where(figure => figure.Unit.Length > 0).Select(figure => figure.Value + figure.Unit).Distinct(StringComparer.Ordinal),
        ];
        sum += FigureWeight * Math.Min(2 * MostOfAKind, figures.Length);
        reasons.Add(new ReplyReason("explanation.figure", figures.Length > 0, ReplyExaminer.Piece(figures)));
        var value = 1 - Math.Exp(-sum);
        if (reply.Length < ShortForward && phrases.Find("forward", reply) is { Count: > 0 } forward)
        {
            value *= ForwardFactor;
            reasons.Add(new ReplyReason("explanation.forwarded", false, ReplyExaminer.Piece(forward.Select(item => item.Phrase))));
        }
        return new(ReplyDimension.Explanation, value, reasons.ToImmutable());
    }

    [GeneratedRegex("《[^》\\n]{2,40}》", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    [GeneratedRegex("[0-9]+(\\.[0-9]+)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
