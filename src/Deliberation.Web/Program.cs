using Deliberation.Web.CommandLine;

if (await Cli.Run(args) is { } exitCode)
    return exitCode;

await WebApplication.CreateBuilder(args).Build().RunAsync();
return 0;
