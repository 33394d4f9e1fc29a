using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Tests.Helpers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Council;

/// <summary>A meeting in session with three seats, the first two signed in: on site and online.</summary>
internal static class Hybrid
{
    public static readonly Seat Zhang = Of(1, "3幢张阿姨", "居民", 11);
    public static readonly Seat Li = Of(2, "文具店老李", "商户", 12);
    public static readonly Seat Chen = Of(3, "学校陈老师", "学校", null);

    public static async Task<Scene> InSessionAsync()
    {
        var scene = await Scene.AcceptedAsync();
        var now = scene.App.Clock.GetUtcNow();
        await scene.HappenAsync(
            new MeetingScheduled(now, "王芳", new Schedule(now, 90, "议事厅", "", scene.Facilitator.Id, "周敏", 2, [new("说说堵点", 40), new("商量办法", 40)]), ""),
            new SeatsInvited(now, "王芳", [Zhang, Li, Chen]),
            new SessionOpened(now, "周敏"),
            new ParticipantSignedIn(now, Zhang.Name, new(Zhang.Name, Zhang.Group, Room.OnSite, Zhang.Id)),
            new ParticipantSignedIn(now, Li.Name, new(Li.Name, Li.Group, Room.Online, Li.Id)));
        return scene;
    }

    /// <summary>The page of the session behind the personal link of a seat.</summary>
    public static async Task<string> PageOfAsync(this Scene scene, Seat seat) =>
        $"/seat/{await scene.App.Services.GetRequiredService<SeatNames>().TokenOfAsync(seat.Id)}/session";

    public static async Task<string> LogAsync(this Scene scene) =>
        string.Join('\n', (await scene.App.Services.GetRequiredService<MeetingStore>().ReadAsync(scene.Id)).Select(MeetingEventJson.Write));

    /// <summary>Presses the button with the word.</summary>
    public static Task<Shown> PressAsync(this Browser browser, Shown page, string word, Dictionary<string, string>? values = null)
    {
        var forms = page.Document.QuerySelectorAll("main form").ToList();
        var index = forms.FindIndex(form => form.QuerySelector("button")?.TextContent.Trim() == word);
        Assert.True(index >= 0, $"No button {word} on {page.Address}: {string.Join(" | ", forms.Select(form => form.QuerySelector("button")?.TextContent.Trim()))}");
        forms[index].SetAttribute("data-pressed", "");
        var sent = browser.SubmitAsync(page, values ?? [], "[data-pressed]");
        forms[index].RemoveAttribute("data-pressed");
        return sent;
    }

    private static Seat Of(int number, string name, string group, int? household) => new(Id(number), name, group, household is { } home ? Id(home) : null);

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 7]);
}
