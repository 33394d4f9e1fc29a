using System.Text.RegularExpressions;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Photos;
using Deliberation.Domain.Plans;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Photos;
using Deliberation.Web.Sample;
using Deliberation.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Sample;

public sealed partial class SampleTests
{
    [Fact]
    public async Task The_first_start_loads_people_opinions_topics_and_meetings_and_the_second_changes_nothing()
    {
        using var sample = new SmallSample();
        var first = await sample.StartAsync();
        Assert.Equal((31, sample.Rows), (first.Users, first.Opinions));
        Assert.True(first.Topics > 1);
        Assert.Equal(
            [MeetingStage.Scheduled, MeetingStage.Evaluating, MeetingStage.Answered], first.Meetings.Select(meeting => meeting.Stage).Order());
        Assert.All(first.Meetings, meeting => Assert.True(meeting.Verified));

        var second = await sample.StartAsync();
        Assert.Equal(first.Meetings, second.Meetings);
        Assert.Equal(first with { Meetings = second.Meetings }, second);
        Assert.DoesNotContain("25%", sample.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_has_minutes_that_were_objected_to_and_photos_that_pass_the_filter()
    {
        using var sample = new SmallSample();
        await sample.StartAsync(look: async services =>
        {
            var id = (await services.GetRequiredService<MeetingQueries>().ListAsync("heming", [MeetingStage.Evaluating], null, 1))[0].Id;
            var meeting = Meeting.Empty.Apply(await services.GetRequiredService<MeetingStore>().ReadAsync(id));
            Assert.Equal((MinutesState.Confirmed, 2, 0), (meeting.MinutesRecord.State, meeting.MinutesRecord.Versions.Count, meeting.MinutesRecord.OpenObjections));
            Assert.True(Assert.Single(meeting.MinutesRecord.Objections).Amended);
            Assert.Equal([PhotoKind.Before, PhotoKind.After], meeting.Measures[0].StandingPhotos.Select(photo => photo.Kind));
            foreach (var photo in meeting.Measures[0].StandingPhotos)
            {
                var stored = (await services.GetRequiredService<PhotoStore>().FindAsync(meeting.CommunityId, id, photo.Hash))!;
                Assert.Equal(stored.Bytes, PhotoFilter.Clean(stored.Bytes, out _)!.Bytes);
                Assert.True(stored.Bytes.Length < 100_000);
            }
        });
    }

    [Theory]
    [InlineData("0%")]
    [InlineData("25%")]
    [InlineData("100%")]
    public async Task A_start_that_was_broken_off_goes_on_at_the_next(string brokenOffAt)
    {
        using var sample = new SmallSample();
        await sample.BreakOffAsync(brokenOffAt);
        var finished = await sample.StartAsync();

        Assert.Equal((31, sample.Rows, 3), (finished.Users, finished.Opinions, finished.Meetings.Count));
        Assert.All(finished.Meetings, meeting => Assert.True(meeting.Verified));
    }

    [Fact]
    public async Task People_who_are_missing_when_a_start_was_broken_off_are_added()
    {
        using var sample = new SmallSample();
        await sample.StartAsync(load: false);
        var files = new SampleFiles(sample.Files);
        await sample.WithAsync(async services =>
        {
            await services.GetRequiredService<CommunityStore>().SaveAsync(files.Community.ToCommunity());
            await services.GetRequiredService<SignInDesk>().RegisterAsync("shenqiuhe", "沈秋禾", "a name that was taken", files.Community.Id, default);
        });

        Assert.Equal(31, (await sample.StartAsync()).Users);
    }

    [Fact]
    public async Task Progress_is_told_on_plain_lines_when_nobody_watches()
    {
        using var sample = new SmallSample();
        await sample.StartAsync();

        Assert.Equal(["0", "25", "50", "75", "100"], Percent().Matches(sample.Errors).Select(match => match.Groups[1].Value));
        Assert.DoesNotContain('\u001b', sample.Errors);
    }

    [Fact]
    public async Task The_password_is_random_kept_for_its_owner_only_and_opens_the_accounts()
    {
        using var one = new SmallSample();
        using var other = new SmallSample();
        await one.StartAsync(look: async services =>
        {
            var demo = DemoFile.Find(one.DataDirectory)!;
            Assert.NotNull(await services.GetRequiredService<SignInDesk>().SignInAsync("shenqiuhe", demo.Password, default));
            Assert.NotNull(await services.GetRequiredService<OpinionStore>().FindByCodeHashAsync(demo.Codes["694"].Hash));
            Assert.Empty(AccountRules.Check("shenqiuhe", "沈秋禾", demo.Password));
        });

        Assert.NotEqual(DemoFile.Find(one.DataDirectory)!.Password, DemoFile.FindOrCreate(other.DataDirectory, null, []).Password);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(one.DataDirectory, "demo.txt")));
        Assert.Single(Directory.GetFiles(one.DataDirectory, "demo.txt*"));
    }

    [Fact]
    public void The_password_of_the_configuration_is_taken_at_the_first_start_only()
    {
        using var sample = new SmallSample();
        Assert.Equal("given at first", DemoFile.FindOrCreate(sample.DataDirectory, "given at first", ["1"]).Password);
        Assert.Equal("given at first", DemoFile.FindOrCreate(sample.DataDirectory, "given later", []).Password);
    }

    [Fact]
    public async Task A_community_that_is_not_the_sample_is_left_alone()
    {
        using var sample = new SmallSample();
        Assert.Equal("heming", (await sample.StartAsync(load: false)).Name);

        var after = await sample.StartAsync();
        Assert.Equal(("heming", 0, 0), (after.Name, after.Users, after.Opinions));
        Assert.Null(DemoFile.Find(sample.DataDirectory));
    }

    [GeneratedRegex("([0-9]+)%\r?\n")]
    private static partial Regex Percent();
}
