using System.Globalization;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Opinions;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Deliberation.Web.Tests.Durability;

/// <summary>
/// The whole site in a process of its own, with clients that write without pause. Each change is said on the output only after it was acknowledged:
/// <c>opinion COMMAND ID</c>, <c>meeting COMMAND VERSION</c>. Arguments: data directory, name of the process, meeting, changes of each client (0: until it is killed).
/// </summary>
public static class WriterProgram
{
    public const string CommunityId = "kill-test";
    public const int Clients = 4;

    /// <summary>Seats that each client votes for, in a secret motion.</summary>
    public const int SeatsOfClient = 20;

    public static readonly Actor Staff = new(new Guid(1, 0, 0, new byte[8]), "staff", CommunityId, new HashSet<Role> { Role.Staff });

    public static Seat Seat(Guid meetingId, int client, int number) => new(CommandIds.Derive(meetingId, $"seat:{client}:{number}"), $"seat {client}-{number}", "");

    public static async Task<int> Main(string[] args)
    {
        var (meetingId, changes) = (Guid.Parse(args[2]), int.Parse(args[3], CultureInfo.InvariantCulture));
        await using var site = Site.Build(
        [
            "--urls", "http://127.0.0.1:0", "--Demo:Load", "false", "--Community:Id", CommunityId, "--Storage:DataDirectory", args[0],
        ]);
        await site.StartAsync();
        Say("ready");
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => WriteAsync(site.Services, client, $"{args[1]}-{client}", meetingId, changes))));
        await site.StopAsync();
        return 0;
    }

    /// <summary>Opinions and statements in turn; the client's command ids follow from its name, so that a client that comes back repeats itself.</summary>
    private static async Task WriteAsync(IServiceProvider site, int number, string client, Guid meetingId, int changes)
    {
        var opinions = site.GetRequiredService<OpinionStore>();
        var meeting = site.GetRequiredService<IGrainFactory>().GetGrain<IMeetingGrain>(meetingId);
        var time = site.GetRequiredService<TimeProvider>();
        for (var i = 0; changes == 0 || i < changes; i++)
        {
            var command = CommandIds.Derive(meetingId, $"{client}:{i}");
            var opinion = new Opinion(
                Guid.CreateVersion7(time.GetUtcNow()), CommunityId, Channel.Web, "", $"{client} {i}", "", "", client, Verification.Anonymous, time.GetUtcNow(),
                InquiryCode.Create().Hash);
            Say(await opinions.SubmitAsync(opinion, command) is SubmitResult.AlreadyDone done ? $"opinion {command} {done.OpinionId}" : $"opinion {command} {opinion.Id}");

            var outcome = await meeting.ExecuteAsync(new MeetingRequest(command, Staff, new RecordStatement("staff", $"{client} {i}")));
            if (outcome.Done)
                Say($"meeting {command} {outcome.Version}");
            else if (outcome.Refusal!.Code != "meeting.busy")
                Say($"refused {outcome.Refusal.Code}");
            if (i < SeatsOfClient)
                await VoteAsync(CommandIds.Derive(command, "vote"), Seat(meetingId, number, i));
        }

        async Task VoteAsync(Guid command, Seat seat)
        {
            var outcome = await meeting.ExecuteAsync(new MeetingRequest(command, Actor.Visitor with { Name = seat.Name, SeatId = seat.Id }, new CastVote(1, VoteChoice.For)));
            if (outcome.Done)
                Say($"meeting {command} {outcome.Version}");
            else if (outcome.Refusal!.Code is not ("meeting.busy" or "vote.cast-already")) // another node may have been faster with the seat
                Say($"refused {outcome.Refusal.Code}");
        }
    }

    private static void Say(string line)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
