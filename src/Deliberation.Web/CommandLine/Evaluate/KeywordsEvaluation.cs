using System.CommandLine;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Keywords;

namespace Deliberation.Web.CommandLine.Evaluate;

/// <summary><c>evaluate keywords</c>: compares the keywords of texts with those that people gave, beside two peers on the same words.</summary>
internal sealed class KeywordsEvaluation(Terminal terminal, TimeProvider clock)
{
    private const int Most = 10;
    private static readonly string[] TextColumns = ["text?", "title?", "body?", "content?"];
    private static readonly string[] GoldColumns = ["keywords?", "gold?"];
    private static readonly char[] Separators = ['|', ',', ';', ' ', '\t', '/', '\u3001', '\uFF0C', '\uFF1B', '\u3000'];

    public Command Create()
    {
        var file = new Option<string>("--file") { Description = Texts.Get("evaluate.keywords.file"), HelpName = "FILE", Required = true };
        var command = new Command("keywords", Texts.Get("evaluate.keywords")) { file };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(file)));
        return command;
    }

    private int Run(string path)
    {
        var assets = MiningAssets.Load(ProgramFiles.Corpus, ProgramFiles.Dictionary);
        var (own, tfIdf, textRank) = (new Scores(), new Scores(), new Scores());
        var (skipped, characters, seconds) = (0, 0L, 0.0);
        foreach (var row in InputFile.Table(terminal, path, [.. TextColumns, .. GoldColumns]))
        {
            var gold = row[TextColumns.Length..].SelectMany(cell => cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries)).Select(Form).Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
            var (title, body) = (row[1], string.Join('\n', new[] { row[0], row[2], row[3] }.Where(cell => cell.Length > 0)));
            if (gold.Count == 0 || title.Length + body.Length == 0)
            {
                skipped++;
                continue;
            }

            var start = clock.GetTimestamp();
            var (head, rest) = (assets.Read(title), assets.Read(body));
            var found = assets.KeywordExtractor.Extract(Most, head, rest);
            seconds += clock.GetElapsedTime(start).TotalSeconds;
            characters += title.Length + body.Length;
            own.Add(found.Select(keyword => keyword.Word), gold);
            var whole = assets.Read($"{title}\n{body}");
            tfIdf.Add(PeerKeywords.TfIdf(assets, whole, Most), gold);
            textRank.Add(PeerKeywords.TextRank(assets, whole, Most), gold);
        }

        if (own.At5.Texts == 0)
            throw new CommandException(Texts.Get("evaluate.keywords.none", path));
        Figures.Print(terminal, new
        {
            PrecisionAt5 = own.At5.Precision, RecallAt5 = own.At5.Recall, F1At5 = own.At5.F1,
            PrecisionAt10 = own.At10.Precision, RecallAt10 = own.At10.Recall, F1At10 = own.At10.F1,
            TfIdf = tfIdf.Figures, TextRank = textRank.Figures,
            own.At5.Texts, Skipped = skipped, McharPerSecond = characters / 1e6 / Math.Max(seconds, 1e-9),
        });
        return ExitCode.Done;
    }

    private static string Form(string word) => LexiconRules.Normalise(word).ToLowerInvariant();

    private sealed class Scores
    {
        public KeywordScore At5 { get; } = new(5);

        public KeywordScore At10 { get; } = new(10);

        public object Figures => new
        {
            PrecisionAt5 = At5.Precision, RecallAt5 = At5.Recall, F1At5 = At5.F1, PrecisionAt10 = At10.Precision, RecallAt10 = At10.Recall, F1At10 = At10.F1,
        };

        public void Add(IEnumerable<string> extracted, HashSet<string> gold)
        {
            string[] forms = [.. extracted.Select(Form)];
            At5.Add(forms, gold);
            At10.Add(forms, gold);
        }
    }
}
