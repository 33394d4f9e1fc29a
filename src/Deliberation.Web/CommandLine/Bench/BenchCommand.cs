using System.CommandLine;

namespace Deliberation.Web.CommandLine.Bench;

/// <summary><c>bench</c>: times the engine and the live page on this machine. Each of its commands prints its figures as one JSON line last.</summary>
internal static class BenchCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock) => new("bench", Texts.Get("bench"))
    {
        new SegmentBench(terminal, clock).Create(),
        new MineBench(terminal, clock).Create(),
        new AssignBench(terminal, clock).Create(),
        new SimilarBench(terminal, clock).Create(),
        new LiveBench(terminal, clock).Create(),
    };
}
