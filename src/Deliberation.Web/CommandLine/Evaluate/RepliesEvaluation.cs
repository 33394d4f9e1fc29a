using System.CommandLine;
using System.Globalization;
using Deliberation.Domain.Calendars;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Replies;
using Deliberation.Web.Hosting;
using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine.Evaluate;

/// <summary>
/// <c>evaluate replies</c>: examines replies to messages. Prints how each respect is spread, how it goes with the labels that people gave, and how well the relevance tells the
/// true reply of a message from the reply to another, beside a plain TF-IDF cosine.
/// </summary>
internal sealed class RepliesEvaluation(Terminal terminal)
{
    private const int Seed = 20260508;
    private const int Bins = 5;
    private const int Substantive = 60; // characters; a shorter reply is mostly a receipt, and a receipt fits every message

    public Command Create()
    {
        var file = new Option<string>("--file") { Description = Texts.Get("evaluate.replies.file"), HelpName = "FILE", Required = true };
        var command = new Command("replies", Texts.Get("evaluate.replies")) { file };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(file)));
        return command;
    }

    private int Run(string path)
    {
        (string Column, ReplyDimension Dimension)[] labels =
            [.. from column in InputFile.Columns(path) from dimension in Enum.GetValues<ReplyDimension>() where IsLabel(column, dimension) select (column, dimension)];
        string[] columns = ["Title?", "Body", "Reply", "Time?", "ReplyTime?"];
        var rows = InputFile.Table(terminal, path, [.. columns.Select(column => Texts.Neutral($"replies.{column.TrimEnd('?')}") + (column[^1] == '?' ? "?" : "")), .. labels.Select(label => label.Column)]);
        var assets = MiningAssets.Load(ProgramFiles.Corpus, ProgramFiles.Dictionary);
        var examiner = ReplyExaminer.Load(assets, ProgramFiles.Corpus);
        var workingDays = HolidayFile.Read(HolidayFile.In(ProgramFiles.Corpus));
        ReplyCase[] cases = [.. rows.Select(row => new ReplyCase(row[0], row[1], row[2], Days(workingDays, row[3], row[4])))];
        var scores = cases.AsParallel().AsOrdered().Select(examiner.Examine).ToArray();

        Figures.Print(terminal, new
        {
            Replies = cases.Length,
            Dimensions = Enum.GetValues<ReplyDimension>().ToDictionary(dimension => Key(dimension), dimension => Spread([.. scores.Select(score => score[(int)dimension].Value)])),
            Labels = labels.Select((label, i) => Agreement(label.Column, label.Dimension, scores.Select(score => score[(int)label.Dimension].Value), rows.Select(row => row[columns.Length + i]))),
            Shuffled = Shuffled(cases, examiner, assets),
        });
        return ExitCode.Done;
    }

    private static object Spread(double[] values)
    {
        double[] known = [.. values.Where(double.IsFinite)];
        return new
        {
            Rows = known.Length,
            Mean = known.DefaultIfEmpty(double.NaN).Average(),
            Shares = Enumerable.Range(0, Bins).Select(bin => (double)known.Count(value => Math.Min(Bins - 1, (int)(value * Bins)) == bin) / known.Length),
        };
    }

    /// <summary>Rows without a label are left out. Under no relation, z = ρ · √(n − 1) is about normal: beyond ±2.6 it is no chance (1 %).</summary>
    private static object Agreement(string column, ReplyDimension dimension, IEnumerable<double> scores, IEnumerable<string> labels)
    {
        var pairs = scores.Zip(labels, (score, label) => (score, Label: double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN))
            .Where(pair => double.IsFinite(pair.score) && double.IsFinite(pair.Label)).ToList();
        var spearman = RankStatistics.Spearman([.. pairs.Select(pair => pair.score)], [.. pairs.Select(pair => pair.Label)]);
        var middle = pairs.Count == 0 ? 0 : (pairs.Max(pair => pair.Label) + pairs.Min(pair => pair.Label)) / 2;
        var auc = RankStatistics.Auc([.. pairs.Where(pair => pair.Label > middle).Select(pair => pair.score)], [.. pairs.Where(pair => pair.Label < middle).Select(pair => pair.score)]);
        return new { Column = column, Dimension = Key(dimension), Rows = pairs.Count, Spearman = spearman, Z = spearman * Math.Sqrt(pairs.Count - 1), Auc = auc };
    }

    private static object Shuffled(ReplyCase[] cases, ReplyExaminer examiner, MiningAssets assets)
    {
        var other = Enumerable.Range(0, cases.Length).ToArray();
        new Random(Seed).Shuffle(other);
        int[] fair = [.. Enumerable.Range(0, cases.Length).Where(i => !string.Equals(cases[i].Reply, cases[other[i]].Reply, StringComparison.Ordinal))];
        var cosine = new PlainCosine(assets.Segmenter, [.. cases.SelectMany(one => new[] { Question(one), one.Reply })]);
        var (questions, replies) = (cases.Select(one => cosine.Vector(Question(one))).ToArray(), cases.Select(one => cosine.Vector(one.Reply)).ToArray());
        double[] Ours(IEnumerable<int> rows, bool shuffled) => [.. rows.AsParallel().AsOrdered().Select(i => examiner.Relevance(cases[i].Title, cases[i].Body, cases[shuffled ? other[i] : i].Reply))];
        double[] Peer(IEnumerable<int> rows, bool shuffled) => [.. rows.Select(i => PlainCosine.Of(questions[i], replies[shuffled ? other[i] : i]))];
        int[] substantive = [.. fair.Where(i => cases[i].Reply.Length >= Substantive && cases[other[i]].Reply.Length >= Substantive)];
        var (right, wrong) = (Ours(fair, false), Ours(fair, true));
        var (peerRight, peerWrong) = (Peer(fair, false), Peer(fair, true));
        return new
        {
            Pairs = fair.Length,
            Auc = RankStatistics.Auc(right, wrong),
            RankStatistics.BestF1(right, wrong).F1,
            PeerAuc = RankStatistics.Auc(peerRight, peerWrong),
            PeerF1 = RankStatistics.BestF1(peerRight, peerWrong).F1,
            SubstantivePairs = substantive.Length,
            SubstantiveAuc = RankStatistics.Auc(Ours(substantive, false), Ours(substantive, true)),
            SubstantivePeerAuc = RankStatistics.Auc(Peer(substantive, false), Peer(substantive, true)),
        };
    }

    private static string Question(ReplyCase one) => one.Title + "\n" + one.Body;

    private static int? Days(WorkingDayCalendar workingDays, string asked, string replied) => MessageTime.Read(asked, out var from) is null && MessageTime.Read(replied, out var to) is null
        ? workingDays.WorkingDaysBetween(WorkingDayCalendar.DayOf(from), WorkingDayCalendar.DayOf(to))
        : null;

    private static bool IsLabel(string column, ReplyDimension dimension) =>
        Texts.Neutral($"replies.label.{dimension}").Split('|').Any(name => column.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static string Key(ReplyDimension dimension) => dimension.ToString().ToLowerInvariant();
}
