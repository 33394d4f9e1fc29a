using System.CommandLine;

namespace Deliberation.Web.CommandLine.Evaluate;

/// <summary><c>evaluate</c>: measures the engine on files with known answers. Each of its commands prints its figures as one JSON line last.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock, IFileMiner miner) => new("evaluate", Texts.Get("evaluate"))
    {
        new SegmentEvaluation(terminal, clock).Create(),
        new UrgencyEvaluation(terminal).Create(),
        new DuplicatesEvaluation(terminal, clock).Create(),
        new RepliesEvaluation(terminal).Create(),
        new TopicsEvaluation(terminal, clock, miner).Create(),
        ClassifyEvaluation.Create(terminal, clock),
        new ForecastEvaluation(terminal, clock, miner).Create(),
        new KeywordsEvaluation(terminal, clock).Create(),
    };
}
