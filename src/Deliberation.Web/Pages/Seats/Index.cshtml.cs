using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Microsoft.AspNetCore.Authorization;
using Orleans;

namespace Deliberation.Web.Pages.Seats;

/// <summary>What one who is invited finds behind the personal link.</summary>
[AllowAnonymous]
public sealed class IndexModel(IGrainFactory grains, SeatNames names, SeatQueries seats) : SeatPage(grains, names, seats);
