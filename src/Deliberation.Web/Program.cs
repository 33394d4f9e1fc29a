using Deliberation.Web.CommandLine;
using Deliberation.Web.Hosting;

if (await Cli.Run(args) is { } exitCode)
    return exitCode;

await Site.Build(args).RunAsync();
return 0;
