using Deliberation.Grains.Meetings;

namespace Deliberation.Web.Roster;

/// <summary>The whole address of a personal link.</summary>
public sealed class PersonalLinks(SeatNames names)
{
    /// <param name="site">Scheme and host, without a slash at the end.</param>
    /// <param name="id">A seat, or a proxy for one.</param>
    public async Task<string> OfAsync(string site, Guid id) => $"{site}/seat/{await names.TokenOfAsync(id)}";

    public Task<string> OfAsync(HttpRequest request, Guid id) => OfAsync($"{request.Scheme}://{request.Host}{request.PathBase}", id);
}
