using System.Collections.Immutable;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Replies;

/// <summary>
/// Examines a reply to an opinion before it is sent, in five respects, each 0–1 with its reasons. It advises and never decides: a good reply may score low. Immutable.
/// </summary>
public sealed class ReplyExaminer
{
    private const int Pieces = 5;

    private readonly MiningAssets _assets;
    private readonly ReplyPhrases _phrases;
    private readonly HashSet<string> _formulas;

    private ReplyExaminer(MiningAssets assets, ReplyPhrases phrases)
    {
        (_assets, _phrases) = (assets, phrases);
        _formulas = [.. phrases.Formulas];
        foreach (var phrase in phrases.Formulas) // the pairs of characters in them are formulas too
            for (var i = 0; i + 1 < phrase.Length; i++)
                _formulas.Add(ReplyWords.Pair(phrase, i));
    }

    /// <summary>Reads <c>lexicon/reply-phrases.csv</c>.</summary>
    /// <param name="assets">The words of the community.</param>
    /// <param name="corpusDirectory">Holds <c>lexicon/</c>.</param>
    /// <exception cref="MiningDataException">The file is missing or damaged.</exception>
    public static ReplyExaminer Load(MiningAssets assets, string corpusDirectory) => new(assets, ReplyPhrases.Load(corpusDirectory));

    /// <summary>The five scores, in the order of <see cref="ReplyDimension"/>.</summary>
    public ImmutableArray<ReplyScore> Examine(ReplyCase about)
    {
        var text = new ReplyTexts(
            _assets.Normalizer.Normalize(about.Title), _assets.Normalizer.Normalize(about.Body), _assets.Normalizer.Normalize(about.Reply),
            Words(about.Title), Words(about.Title + "\n" + about.Body), Words(about.Reply));
        return
        [
            RelevanceRule.Judge(text),
            CompletenessRule.Judge(text, _phrases, Words),
            ExplanationRule.Judge(text.Reply, _phrases),
            Timeliness(about),
            PolitenessRule.Judge(text.Reply, _phrases),
        ];
    }

    /// <summary>Only the relevance, for measuring.</summary>
    public double Relevance(string title, string body, string reply) => RelevanceRule.Value(Words(title), Words(title + "\n" + body), Words(reply));

    /// <summary>Within the deadline 1, then falling evenly to 0 at three times the deadline.</summary>
    private static ReplyScore Timeliness(ReplyCase about)
    {
        if (about.WorkingDays is not { } days) return new(ReplyDimension.Timeliness, double.NaN, [new ReplyReason("timeliness.unknown", false)]);
        var value = Math.Clamp(1 - (days - about.Deadline) / (2.0 * about.Deadline), 0, 1);
        return new(ReplyDimension.Timeliness, value, [new ReplyReason(days <= about.Deadline ? "timeliness.in-time" : "timeliness.late", days <= about.Deadline, $"{days}/{about.Deadline}")]);
    }

    private ReplyWords Words(string text) => ReplyWords.Of(_assets, _formulas, text);

    /// <summary>Cut to what a person takes in at a glance.</summary>
    internal static string Piece(string text) => text.Length <= ReplyReason.MaxPiece ? text : string.Concat(text.AsSpan(0, ReplyReason.MaxPiece - 1), "…");

    internal static string Piece(IEnumerable<string> words) => Piece(string.Join(' ', words.Take(Pieces)));
}
