using Spectre.Console;
using Spectre.Console.Rendering;

namespace Deliberation.Web.CommandLine;

/// <summary>Where a command writes: its result to <see cref="Out"/>, all else to <see cref="Error"/>, and a bar for long work when a person watches.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool watched = false)
{
    /// <summary>Wide enough that no cell of a table is broken when the output goes to a file.</summary>
    private const int FileWidth = 200;

    public TextWriter Out { get; } = output;

    public TextWriter Error { get; } = error;

    public static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsErrorRedirected);

    public void Write(IRenderable result)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Out) });
        if (Out != Console.Out || Console.IsOutputRedirected)
            console.Profile.Width = FileWidth;
        console.Write(result);
    }

    /// <summary>
    /// Runs <paramref name="work"/>, which tells how far it is from 0 to 1. When nobody watches, <paramref name="steps"/> has each quarter told on a line.
    /// </summary>
    public async Task<T> Progress<T>(string title, Func<Action<double>, Task<T>> work, bool steps = false)
    {
        if (!watched)
            return await work(steps ? Quarters(title) : _ => { });
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });
        return await console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work(done => task.Value = done);
            });
    }

    private Action<double> Quarters(string title)
    {
        var told = -1;
        return done =>
        {
            var quarter = (int)(done * 4);
            if (quarter > told)
                Error.WriteLine(Texts.Get("progress.quarter", title, 25 * (told = quarter)));
        };
    }
}
