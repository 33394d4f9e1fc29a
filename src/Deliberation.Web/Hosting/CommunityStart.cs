using Deliberation.Grains.Topics;
using Deliberation.Storage.Communities;
using Deliberation.Web.Sample;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Hosting;

/// <summary>Sees to it that the community served is in the database: the sample, or an empty one of the configured name. Then says where the site is.</summary>
internal sealed class CommunityStart(
    IOptions<CommunityOptions> options, CommunityStore communities, CommunityAssets assets, SampleLoader sample, Welcome welcome, IHostApplicationLifetime lifetime) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await sample.LoadAsync(cancellationToken);
        if (await communities.GetAsync(options.Value.Id, cancellationToken) is null)
        {
            var name = options.Value.Name is { Length: > 0 } given ? given : options.Value.Id;
            await communities.SaveAsync(new Community(options.Value.Id, name, "", "", [], [], []), cancellationToken);
        }

        foreach (var community in await communities.ListAsync(cancellationToken))
            await assets.BeginLexiconAsync(community.Id, cancellationToken);

        var demo = await sample.FindAsync(cancellationToken);
        var people = demo is null ? [] : await sample.PeopleAsync(cancellationToken);
        lifetime.ApplicationStarted.Register(() => welcome.Say(demo, people));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
