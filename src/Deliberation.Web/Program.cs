using Deliberation.Web.CommandLine;
using Deliberation.Web.Hosting;

if (await Cli.Run(args) is { } exitCode)
    return exitCode;

try
{
    await Site.Build(args).RunAsync();
    return 0;
}
catch (SettingsException e)
{
    Console.Error.WriteLine(Texts.Get("start.settings-wrong", e.Message));
    return ExitCode.NothingDone;
}
catch (OperationCanceledException)
{
    // Stopped by a person while it was still starting; the next start goes on from there.
    return ExitCode.NothingDone;
}
