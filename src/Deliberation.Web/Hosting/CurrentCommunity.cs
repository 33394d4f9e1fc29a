using Deliberation.Storage.Communities;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Hosting;

/// <summary>The name of the community that this site serves: as configured, else as the database has it.</summary>
public sealed class CurrentCommunity(IOptions<CommunityOptions> options, CommunityStore communities)
{
    private string? _name = options.Value.Name is { Length: > 0 } name ? name : null;

    /// <summary>Empty while the database does not know the community yet.</summary>
    public async ValueTask<string> NameAsync(CancellationToken cancellationToken)
    {
        if (_name is null)
        {
            var names = await communities.ListAsync(cancellationToken);
            _name = names.FirstOrDefault(community => string.Equals(community.Id, options.Value.Id, StringComparison.Ordinal))?.Name;
        }

        return _name ?? "";
    }
}
