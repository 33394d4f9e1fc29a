using System.CommandLine;
using System.Globalization;
using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Forecast;
using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine.Evaluate;

/// <summary><c>evaluate forecast</c>: mines a file as <c>mine</c> does and foretells each topic's residents of the next two weeks at every past week.</summary>
internal sealed class ForecastEvaluation(Terminal terminal, TimeProvider clock, IFileMiner miner)
{
    private static readonly (string Name, Func<IWeeklyForecast> Make)[] Contenders =
    [
        ("poissonGamma", () => new PoissonGammaForecast()),
        ("dampedTrend", () => new DampedTrendForecast()),
        ("lastValue", () => new NaiveForecast(1)),
        ("mean", () => new NaiveForecast(int.MaxValue)),
    ];

    public Command Create()
    {
        var messages = new Option<string>("--messages") { Description = Texts.Get("mine.file"), HelpName = "FILE", Required = true };
        var command = new Command("forecast", Texts.Get("evaluate.forecast")) { messages };
        command.SetAction((arguments, cancellationToken) => Task.FromResult(Run(arguments.GetRequiredValue(messages), cancellationToken)));
        return command;
    }

    private int Run(string path, CancellationToken cancellationToken)
    {
        using var file = new MessageFile(path, clock, anyLength: true);
        List<Message> messages = [.. file.Read()];
        Rejections.Tell(terminal, file.Rejected);
        if (messages.Count == 0)
            throw new CommandException(Texts.Get("file.no-messages"));
        var byId = messages.ToDictionary(message => message.Id, StringComparer.Ordinal);
        var end = messages.Max(message => message.SaidAt).AddTicks(1);
        var series = miner.Mine(messages, _ => { }, cancellationToken).Where(topic => topic.Residents > 1).OrderBy(topic => topic.First).ThenBy(topic => topic.Rank)
            .Select(topic => Series([.. topic.Ids.Select(id => VoiceOf(byId[Convert.ToString(id, CultureInfo.InvariantCulture)!]))], end)).ToList();
        var all = Test(series);
        if (all["lastValue"].Count == 0)
            throw new CommandException(Texts.Get("evaluate.forecast.too-short"));
        var chosen = all["poissonGamma"];
        Figures.Print(terminal, new
        {
            Topics = series.Count,
            Forecasts = chosen.Count,
            chosen.Coverage,
            ErrorRatioToLastValue = chosen.RootMeanSquareError / all["lastValue"].RootMeanSquareError,
            ErrorRatioToMean = chosen.RootMeanSquareError / all["mean"].RootMeanSquareError,
            All = Tell(all),
            // The settings were chosen on one half of such topics; the other half tells whether that was luck.
            EverySecondTopic = Tell(Test([.. series.Where((_, i) => i % 2 == 1)])),
        });
        return ExitCode.Done;
    }

    private static Dictionary<string, ForecastBackTest> Test(IReadOnlyList<(IReadOnlyList<int> Weeks, int From)> series) => Contenders.ToDictionary(contender => contender.Name, contender =>
    {
        var test = new ForecastBackTest(contender.Make());
        foreach (var (weeks, from) in series)
            test.Add(weeks, from);
        return test;
    });

    private static Dictionary<string, object> Tell(Dictionary<string, ForecastBackTest> tests) => tests.ToDictionary(test => test.Key, object (test) => new
    {
        Mae = test.Value.MeanAbsoluteError,
        Rmse = test.Value.RootMeanSquareError,
        test.Value.Coverage,
        test.Value.Width,
    });

    private static (string Resident, DateTimeOffset At) VoiceOf(Message message) => (message.Author.Length > 0 ? message.Author : "\n" + message.Id, message.SaidAt);

    /// <summary>The weeks of a topic, and how many of them were over when its second resident had spoken: only then it was a topic.</summary>
    private static (IReadOnlyList<int> Weeks, int From) Series(IReadOnlyList<(string Resident, DateTimeOffset At)> voices, DateTimeOffset end)
    {
        var second = voices.GroupBy(voice => voice.Resident, StringComparer.Ordinal).Select(said => said.Min(voice => voice.At)).Order().ElementAt(1);
        var weeks = ResidentWeeks.Count(voices, end);
        return (weeks, weeks.Count - (int)(((end - second).Ticks - 1) / (7 * TimeSpan.TicksPerDay)));
    }
}
