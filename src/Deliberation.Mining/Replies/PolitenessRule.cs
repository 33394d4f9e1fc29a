using System.Collections.Immutable;

namespace Deliberation.Mining.Replies;

/// <summary>Greeting, respectful address and a kind end add, curt words take away; half is given to everyone.</summary>
internal static class PolitenessRule
{
    private const double Base = 0.4, CurtCost = 0.3;
    private static readonly (string Kind, double Weight)[] Parts = [("greeting", 0.2), ("respect", 0.2), ("closing", 0.2)];

    public static ReplyScore Judge(string reply, ReplyPhrases phrases)
    {
        var reasons = ImmutableArray.CreateBuilder<ReplyReason>();
        var value = reply.Length == 0 ? 0 : Base;
        foreach (var (kind, weight) in Parts)
        {
            var found = phrases.Find(kind, reply);
            if (found.Count > 0) value += weight;
            reasons.Add(new ReplyReason($"politeness.{kind}", found.Count > 0, ReplyExaminer.Piece(found.Select(item => item.Phrase))));
        }
        var curt = phrases.Find("curt", reply);
        if (curt.Count > 0) reasons.Add(new ReplyReason("politeness.curt", false, ReplyExaminer.Piece(curt.Select(item => item.Phrase))));
        return new(ReplyDimension.Politeness, Math.Max(0, value - CurtCost * curt.Count), reasons.ToImmutable());
    }
}
