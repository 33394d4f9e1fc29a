using Deliberation.Web.CommandLine;
using Deliberation.Web.Sample;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Deliberation.Web.Hosting;

/// <summary>What makes the first start show something.</summary>
public static class SampleServices
{
    /// <summary>Add it after the host of the grains and before the workers: hosted services start in order, and requests are answered after all of them.</summary>
    public static void AddSample(this WebApplicationBuilder builder, string corpus)
    {
        builder.Services.Configure<DemoOptions>(builder.Configuration.GetSection(DemoOptions.Section));
        builder.Services.TryAddSingleton(_ => Terminal.OfProcess());
        builder.Services.TryAddSingleton(_ => new SampleFiles(corpus));
        builder.Services.AddSingleton<SampleMeetings>().AddSingleton<SampleTopics>().AddSingleton<SampleToday>();
        builder.Services.AddSingleton<SampleLoader>();
        builder.Services.AddSingleton<Welcome>();
        builder.Services.AddHostedService<CommunityStart>();
    }
}
