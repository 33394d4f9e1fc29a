using Deliberation.Web.CommandLine;
using Deliberation.Web.Handling;
using Deliberation.Web.Workers;

namespace Deliberation.Web.Hosting;

/// <summary>What the clocks of single opinions work with.</summary>
public static class HandlingServices
{
    public static void AddHandling(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => new OpinionClasses(ProgramFiles.Corpus)).AddSingleton<HandlingWords>();
        builder.Services.AddHostedService<HandlingSweeper>();
    }
}
