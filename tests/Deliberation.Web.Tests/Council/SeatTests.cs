using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Roster;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Roster;
using Deliberation.Web.Tests.Helpers;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Deliberation.Web.Tests.Council;

public sealed class SeatTests
{
    [Fact]
    public async Task Only_the_personal_link_opens_a_seat_and_only_as_long_as_it_stands()
    {
        await using var scene = await Scene.AcceptedAsync();
        var services = scene.App.Services;
        var names = services.GetRequiredService<SeatNames>();
        var zhang = new Councillor(Guid.CreateVersion7(scene.App.Clock.GetUtcNow()), TestApp.CommunityId, "3幢张阿姨", "居民", "望江苑3-2-501", null);
        await services.GetRequiredService<CouncillorStore>().SaveAsync(zhang);
        var staff = new Actor(null, "王芳", TestApp.CommunityId, [Role.Staff]);
        await GiveAsync(new InviteSeats([zhang.Id]));
        var seat = Assert.Single((await scene.MeetingAsync()).Seats);
        var token = await names.TokenOfAsync(seat.Id);
        var visitor = scene.App.Browse();

        var page = await visitor.GetAsync($"/seat/{token}");
        Assert.Equal(Scene.Title, page.Heading);
        Assert.Contains("3幢张阿姨", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/seat/{token[..^1]}{(token[^1] == 'A' ? 'B' : 'A')}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/seat/x")).Status);
        Assert.DoesNotContain(token, await LogAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("3-2-501", await LogAsync(), StringComparison.Ordinal);

        await GiveAsync(new WithdrawSeat(seat.Id, "搬走了"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/seat/{token}")).Status);

        async Task GiveAsync(MeetingCommand command) => Assert.Null((await services.GetRequiredService<IGrainFactory>().GetGrain<IMeetingGrain>(scene.Id)
            .ExecuteAsync(new(Guid.CreateVersion7(scene.App.Clock.GetUtcNow()), staff, command))).Refusal);

        async Task<string> LogAsync() => string.Join('\n', (await services.GetRequiredService<MeetingStore>().ReadAsync(scene.Id)).Select(MeetingEventJson.Write));
    }

    [Fact]
    public async Task A_household_is_one_in_a_meeting_and_another_in_the_next()
    {
        await using var scene = await Scene.AcceptedAsync();
        var names = scene.App.Services.GetRequiredService<SeatNames>();
        var (zhang, wang) = (Lives("张阿姨", "望江苑3-2-501"), Lives("王伯伯", "望江苑3-2-501"));

        var seat = await names.SeatOfAsync(scene.Id, zhang);
        Assert.Equal(seat, await names.SeatOfAsync(scene.Id, zhang));
        Assert.Equal(seat.Household, (await names.SeatOfAsync(scene.Id, wang)).Household);
        Assert.NotEqual(seat.Id, (await names.SeatOfAsync(scene.Id, wang)).Id);
        Assert.NotEqual(seat.Household, (await names.SeatOfAsync(Guid.Empty, zhang)).Household);
        Assert.Null((await names.SeatOfAsync(scene.Id, Lives("学校", ""))).Household);

        Councillor Lives(string name, string household) => new(Guid.CreateVersion7(scene.App.Clock.GetUtcNow()), TestApp.CommunityId, name, "居民", household, null);
    }
}
