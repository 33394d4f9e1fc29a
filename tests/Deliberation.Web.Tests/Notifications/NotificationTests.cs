using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Notifications;
using Deliberation.Domain.Plans;
using Deliberation.Domain.Roster;
using Deliberation.Grains.Meetings;
using Deliberation.Grains.Notifications;
using Deliberation.Storage.Notifications;
using Deliberation.Storage.Roster;
using Deliberation.Web.Notifications;
using Deliberation.Web.Tests.Council;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Deliberation.Web.Tests.Notifications;

public sealed partial class NotificationTests
{
    private const string Address = "zhang@example.org";
    private const string Mobile = "13800138000";

    [Fact]
    public async Task A_letter_carries_the_personal_link_and_a_calendar_file_and_goes_once()
    {
        await using var mail = new MailServer();
        var log = new LogLines();
        await using var scene = await InvitedAsync(ToldBy.Email, o => Point(o, mail), log);

        await WorkAsync(scene);
        await WorkAsync(scene);

        var letter = Assert.Single(mail.Taken);
        var text = Decoded(letter);
        Assert.Contains($"https://council.example/seat/{await TokenAsync(scene)}", text, StringComparison.Ordinal);
        Assert.Contains("3幢张阿姨，您好", text, StringComparison.Ordinal);
        Assert.Contains("METHOD:PUBLISH", text, StringComparison.Ordinal);
        Assert.Contains($"UID:seat-{(await scene.MeetingAsync()).Seats[0].Id:N}", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var sent = Assert.Single(await Deliveries(scene).ListAsync(TestApp.CommunityId, DeliveryState.Sent));
        Assert.Contains($"<{sent.Key}@council.example>", letter, StringComparison.Ordinal);
        await AssertSecretAsync(scene, log);
    }

    [Fact]
    public async Task What_a_mail_server_puts_off_is_tried_again_and_what_it_refuses_is_shown_to_staff_who_can_send_it_again()
    {
        await using var mail = new MailServer();
        mail.Recipients.Enqueue($"450 {Address} is busy");
        mail.Recipients.Enqueue($"550 no {Address} here");
        var log = new LogLines();
        await using var scene = await InvitedAsync(ToldBy.Email, o => Point(o, mail), log);
        var staff = await scene.App.SignInAs(Role.Staff);

        await WorkAsync(scene);
        Assert.Equal(("smtp-450", DeliveryState.Waiting), await StandingAsync(scene));
        await WorkAsync(scene);
        Assert.Single(await Deliveries(scene).AttemptsAsync(1, DeliveryChannel.Email));
        scene.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await WorkAsync(scene);
        Assert.Equal(("smtp-550", DeliveryState.Failed), await StandingAsync(scene));
        scene.App.Clock.Advance(TimeSpan.FromDays(1));
        await WorkAsync(scene);
        Assert.Empty(mail.Taken);

        var page = await staff.GetAsync("/staff/messages?state=Failed");
        Assert.Contains("对方邮箱不收", page.Main, StringComparison.Ordinal);
        Assert.Contains("试过 2 次", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Address, page.Main, StringComparison.Ordinal);
        await staff.SubmitAsync(page, [], form: "main li form");
        await WorkAsync(scene);
        Assert.Single(mail.Taken);
        Assert.Contains("已交出", (await staff.GetAsync(scene.Home + "/invite")).Main, StringComparison.Ordinal);
        await AssertSecretAsync(scene, log);
    }

    [Theory]
    [InlineData(500, 0, 202)]
    [InlineData(429, 302, 202)]
    public async Task A_webhook_that_fails_or_falls_silent_gets_the_same_key_until_it_takes_the_message(params int[] answers)
    {
        await using var hook = await SmsHook.StartAsync();
        foreach (var answer in answers)
            hook.Answers.Enqueue(answer);
        var log = new LogLines();
        await using var scene = await InvitedAsync(ToldBy.Sms, o => Point(o, hook), log);

        foreach (var _ in answers)
        {
            await WorkAsync(scene);
            scene.App.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal((null, DeliveryState.Sent), await StandingAsync(scene));
        Assert.Equal(answers.Length, hook.Keys.Count);
        Assert.Single(hook.Keys.Distinct());
        var body = JsonDocument.Parse(Assert.Single(hook.Bodies)).RootElement;
        Assert.Equal((Mobile, "Invitation", hook.Keys.First()), (body.GetProperty("to").GetString(), body.GetProperty("kind").GetString(), body.GetProperty("id").GetString()));
        Assert.Contains($"https://council.example/seat/{await TokenAsync(scene)}", body.GetProperty("text").GetString(), StringComparison.Ordinal);
        await AssertSecretAsync(scene, log);
    }

    [Fact]
    public async Task A_node_that_dies_after_handing_on_sends_nothing_twice()
    {
        await using var hook = await SmsHook.StartAsync();
        await using var scene = await InvitedAsync(ToldBy.Sms, o => Point(o, hook), null, services =>
        {
            services.Remove(services.Single(s => s.ImplementationType == typeof(SmsNotifier)));
            services.AddSingleton<SmsNotifier>().AddSingleton<INotifier, Dying>();
        });

        await Assert.ThrowsAsync<OperationCanceledException>(() => WorkAsync(scene));
        Assert.Equal((null, DeliveryState.Waiting), await StandingAsync(scene));
        await WorkAsync(scene);
        Assert.Single(hook.Keys);
        scene.App.Clock.Advance(TimeSpan.FromMinutes(5));
        await WorkAsync(scene);

        Assert.Equal(2, hook.Keys.Count);
        Assert.Single(hook.Bodies);
        Assert.Equal((null, DeliveryState.Sent), await StandingAsync(scene));
    }

    [Fact]
    public async Task What_cannot_go_says_why()
    {
        await using var mail = new MailServer { Silent = true };
        await using var scene = await InvitedAsync(ToldBy.Email, o => Point(o, mail));
        await WorkAsync(scene);
        Assert.Equal(("smtp-timeout", DeliveryState.Waiting), await StandingAsync(scene));

        await mail.DisposeAsync();
        scene.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await WorkAsync(scene);
        Assert.Equal(("smtp-unreachable", DeliveryState.Waiting), await StandingAsync(scene));

        var roster = scene.App.Services.GetRequiredService<CouncillorStore>();
        var person = Assert.Single(await roster.ListAsync(TestApp.CommunityId));
        await roster.SaveAsync(person with { Contact = Contact.None });
        scene.App.Clock.Advance(TimeSpan.FromMinutes(5));
        await WorkAsync(scene);
        Assert.Equal(("no-contact", DeliveryState.Failed), await StandingAsync(scene));
    }

    [Fact]
    public async Task An_invitation_that_was_withdrawn_or_is_past_does_not_go()
    {
        await using var mail = new MailServer();
        await using var scene = await InvitedAsync(ToldBy.Email, o => Point(o, mail));
        var feed = scene.App.Services.GetRequiredService<MessageFeed>();
        await feed.StepAsync(new HashSet<DeliveryChannel> { DeliveryChannel.Email }, scene.App.Clock.GetUtcNow());
        await scene.HappenAsync(new SeatWithdrawn(scene.App.Clock.GetUtcNow(), "王芳", (await scene.MeetingAsync()).Seats[0].Id, "改为线上征求意见"));
        await WorkAsync(scene);

        var letter = Decoded(Assert.Single(mail.Taken));
        Assert.Contains("METHOD:CANCEL", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("/seat/", letter, StringComparison.Ordinal);
        Assert.Equal(["withdrawn-since"], (await Deliveries(scene).ListAsync(TestApp.CommunityId, DeliveryState.Failed)).Select(d => d.Problem));
    }

    [Fact]
    public async Task Messages_are_found_in_the_site_by_account_and_by_link_each_once_and_count_until_read()
    {
        await using var scene = await InvitedAsync(ToldBy.Paper, _ => { });
        var account = await scene.App.AddAccountAsync("zhang", TestApp.CommunityId, null, Role.Resident);
        var roster = scene.App.Services.GetRequiredService<CouncillorStore>();
        await roster.SaveAsync(Assert.Single(await roster.ListAsync(TestApp.CommunityId)) with { UserId = account.Id });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.App.Services.GetRequiredService<MessageFeed>().StepAsync(new HashSet<DeliveryChannel>(), scene.App.Clock.GetUtcNow())));
        await WorkAsync(scene);

        var zhang = scene.App.Browse();
        Assert.Contains("1 条新的", (await zhang.SignInAsync("zhang", TestApp.Password)).Document.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        var inbox = await zhang.GetAsync("/account/messages");
        Assert.Contains("请您来议一议：放学路口拥堵", inbox.Main, StringComparison.Ordinal);
        Assert.Equal("/seat/" + await TokenAsync(scene), inbox.One("main .card a").GetAttribute("href"));
        Assert.DoesNotContain("条新的", (await zhang.SubmitAsync(inbox, [])).Document.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("请回个话", (await scene.App.Browse().GetAsync("/seat/" + await TokenAsync(scene))).One("#messages ~ ul").TextContent, StringComparison.Ordinal);
        Assert.Empty(await Deliveries(scene).ListAsync(TestApp.CommunityId, null));
        Assert.Contains("还没有消息", (await (await scene.App.SignInAs(Role.Resident)).GetAsync("/account/messages")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_before_a_changed_date_and_a_measure_that_is_due_are_told_to_whom_they_concern()
    {
        await using var scene = await InvitedAsync(ToldBy.Paper, _ => { });
        var unit = await scene.App.AddAccountAsync("jiaojing", TestApp.CommunityId, "jiaojing", Role.ResponsibleUnit);
        var person = Assert.Single(await scene.App.Services.GetRequiredService<CouncillorStore>().ListAsync(TestApp.CommunityId));
        scene.App.Clock.Advance(TimeSpan.FromDays(2));
        await scene.App.Services.GetServices<IHostedService>().OfType<DeadlineSweeper>().Single().SweepAsync(default);
        Assert.Equal((await scene.MeetingAsync()).Schedule!.StartsAt, (await scene.MeetingAsync()).RemindedOf);

        var (now, schedule) = (scene.App.Clock.GetUtcNow(), (await scene.MeetingAsync()).Schedule!);
        var measure = new Measure(Guid.CreateVersion7(now), "划车位", "jiaojing", "交警中队", new DateOnly(2026, 5, 30), "", null);
        await scene.HappenAsync(
            new MeetingScheduled(now, "王芳", schedule with { StartsAt = now.AddDays(4) }, "下雨"),
            new SessionOpened(now, "周敏"), new SessionClosed(now, "周敏"), new MinutesPublished(now, "陈静", "同意"), new PlanPublished(now, "王芳", [measure], ""),
            new MeasureReminded(now, "system", measure.Id, new(ReminderKind.Owner, measure.Due, "", "system", now)));
        await WorkAsync(scene);

        var messages = scene.App.Services.GetRequiredService<MessageStore>();
        Assert.Equal(
            [MessageKind.Plan, MessageKind.Minutes, MessageKind.Called, MessageKind.Reminder, MessageKind.Invitation],
            (await messages.OfPersonAsync(scene.Id, person.Id)).Select(message => message.Kind));
        var told = Assert.Single(await messages.InboxAsync(unit.Id));
        Assert.Equal((MessageKind.Supervision, "划车位"), (told.Kind, told.Content.Detail));
    }

    [Fact]
    public async Task A_seat_and_a_meeting_have_calendar_files()
    {
        await using var scene = await InvitedAsync(ToldBy.Paper, _ => { });
        var visitor = scene.App.Browse();

        var seat = await visitor.GetAsync($"/seat/{await TokenAsync(scene)}/meeting.ics");
        Assert.Equal("text/calendar", seat.Response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("UID:seat-", await seat.Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(seat.Response.Headers.CacheControl?.NoStore);
        var open = await (await visitor.GetAsync($"/meetings/{scene.Id:D}/meeting.ics")).Response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("张阿姨", open, StringComparison.Ordinal);
        Assert.Contains("UID:meeting-", open, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.GetAsync("/seat/x/meeting.ics")).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.GetAsync($"/meetings/{Guid.Empty:D}/meeting.ics")).Status);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("https://council.example", "", true)]
    [InlineData("", "http://sms.example/hook", false)]
    [InlineData("https://council.example", "http://sms.example/hook", true)]
    [InlineData("https://council.example", "ftp://sms.example/hook", false)]
    public void A_way_out_that_is_configured_by_half_is_an_error(string site, string hook, bool whole) =>
        Assert.Equal(whole, new NotificationOptions { SiteUrl = site, Sms = new() { Url = hook, Secret = SmsHook.Secret } }.Problem() is null);

    [Fact]
    public async Task Calling_off_takes_the_date_back_in_the_calendar_and_stops_what_still_told_of_it()
    {
        await using var mail = new MailServer();
        mail.Recipients.Enqueue($"450 {Address} is busy");
        await using var scene = await InvitedAsync(ToldBy.Email, o => Point(o, mail));
        await WorkAsync(scene);
        await scene.HappenAsync(new MeetingCalledOff(scene.App.Clock.GetUtcNow(), "王芳", "台风停工"));
        scene.App.Clock.Advance(TimeSpan.FromMinutes(2));

        await WorkAsync(scene);

        var letter = Decoded(Assert.Single(mail.Taken));
        Assert.Contains("台风停工", letter, StringComparison.Ordinal);
        Assert.Contains("METHOD:CANCEL", letter, StringComparison.Ordinal);
        Assert.Equal("called-off-since", Assert.Single(await Deliveries(scene).ListAsync(TestApp.CommunityId, DeliveryState.Failed)).Problem);
        var messages = scene.App.Services.GetRequiredService<MessageStore>();
        Assert.Equal(MessageKind.CalledOff, Assert.Single(await messages.InboxAsync(scene.Facilitator.Id)).Kind);
    }

    [Fact]
    public async Task An_adjourned_session_is_told_and_the_next_date_replaces_the_old_one_and_the_proxy()
    {
        await using var mail = new MailServer();
        await using var scene = await InvitedAsync(ToldBy.Email, o => Point(o, mail));
        var (now, seat) = (scene.App.Clock.GetUtcNow(), (await scene.MeetingAsync()).Seats[0].Id);
        await scene.HappenAsync(
            new ProxyNamed(now, "3幢张阿姨", new(Guid.CreateVersion7(now), seat, "李四")), new SessionOpened(now, "周敏"), new SessionAdjourned(now, "周敏", "太晚了"),
            new MeetingScheduled(now, "王芳", new Schedule(now.AddDays(9), 90, "活动室", "", scene.Facilitator.Id, "周敏", 2, [new("说说", 60)]), ""));

        await WorkAsync(scene);

        var letters = mail.Taken.Select(Decoded).ToList();
        Assert.Equal(4, letters.Count);
        Assert.Contains("太晚了", Assert.Single(letters, letter => letter.Contains("休会了，还要接着开", StringComparison.Ordinal)), StringComparison.Ordinal);
        var next = Assert.Single(letters, letter => letter.Contains("接着开的时间定了", StringComparison.Ordinal));
        Assert.Contains("SEQUENCE:4", next, StringComparison.Ordinal);
        Assert.Contains("李四", Assert.Single(letters, letter => letter.Contains("不再代您参加", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static void Point(NotificationOptions options, MailServer mail) =>
        (options.Smtp.Host, options.Smtp.Port, options.Smtp.StartTls, options.Smtp.From, options.Smtp.TimeoutSeconds) = ("127.0.0.1", mail.Port, false, "yishi@council.example", 2);

    private static void Point(NotificationOptions options, SmsHook hook) =>
        (options.Sms.Url, options.Sms.Secret, options.Sms.TimeoutSeconds) = (hook.Url, SmsHook.Secret, 2);

    /// <summary>A called meeting with one who is invited; no worker runs by itself.</summary>
    private static async Task<Scene> InvitedAsync(ToldBy toldBy, Action<NotificationOptions> point, LogLines? log = null, Action<IServiceCollection>? configure = null)
    {
        var scene = await Scene.AcceptedAsync(configure: services =>
        {
            services.Remove(services.Single(s => s.ImplementationType == typeof(NotificationWorker)));
            services.Configure<NotificationOptions>(options => options.SiteUrl = "https://council.example/");
            services.Configure(point);
            if (log is not null)
                services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
            configure?.Invoke(services);
        });
        var (services, now) = (scene.App.Services, scene.App.Clock.GetUtcNow());
        var person = new Councillor(Guid.CreateVersion7(now), TestApp.CommunityId, "3幢张阿姨", "居民", "", null) { Contact = new(Address, Mobile), ToldBy = toldBy };
        await services.GetRequiredService<CouncillorStore>().SaveAsync(person);
        await scene.HappenAsync(
            new MeetingScheduled(now, "王芳", new Schedule(now.AddDays(3), 90, "议事厅", "", scene.Facilitator.Id, "周敏", 2, [new("说说", 60)]), ""),
            new SeatsInvited(now, "王芳", [await services.GetRequiredService<SeatNames>().SeatOfAsync(scene.Id, person)]));
        return scene;
    }

    private static async Task WorkAsync(Scene scene)
    {
        var (services, desk) = (scene.App.Services, scene.App.Services.GetRequiredService<DeliveryDesk>());
        while (await services.GetRequiredService<MessageFeed>().StepAsync(desk.Open, scene.App.Clock.GetUtcNow()) > 0)
        {
        }

        await desk.SendAsync(default);
    }

    private static DeliveryStore Deliveries(Scene scene) => scene.App.Services.GetRequiredService<DeliveryStore>();

    private static async Task<(string? Problem, DeliveryState State)> StandingAsync(Scene scene)
    {
        var delivery = Assert.Single(await Deliveries(scene).ListAsync(TestApp.CommunityId, null));
        return (delivery.Problem, delivery.State);
    }

    private static async Task<string> TokenAsync(Scene scene) =>
        await scene.App.Services.GetRequiredService<SeatNames>().TokenOfAsync((await scene.MeetingAsync()).Seats[0].Id);

    /// <summary>Neither the log of the site nor the log of the meeting holds a contact or a link.</summary>
    private static async Task AssertSecretAsync(Scene scene, LogLines log)
    {
        var token = await TokenAsync(scene);
        var events = await scene.App.Services.GetRequiredService<Storage.Meetings.MeetingStore>().ReadAsync(scene.Id);
        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines.Concat(events.Select(MeetingEventJson.Write)), line =>
        {
            foreach (var secret in new[] { Address, Mobile, token })
                Assert.DoesNotContain(secret, line, StringComparison.Ordinal);
        });
    }

    /// <summary>The letter with its base64 parts in plain text after it.</summary>
    private static string Decoded(string letter) => letter + string.Concat(Base64().Matches(letter.Replace("\r\n", "\n", StringComparison.Ordinal))
        .Select(match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value.Replace("\n", "", StringComparison.Ordinal)))));

    [GeneratedRegex(@"Content-Transfer-Encoding: base64\n(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*\n((?:[A-Za-z0-9+/=]+\n)+)")]
    private static partial Regex Base64();

    /// <summary>Hands the first message on and is then stopped before anybody hears of it.</summary>
    private sealed class Dying(SmsNotifier sms) : INotifier
    {
        private bool _died;

        public DeliveryChannel Channel => sms.Channel;

        public bool IsOpen => sms.IsOpen;

        public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            var outcome = await sms.SendAsync(message, cancellationToken);
            if (_died)
                return outcome;
            _died = true;
            throw new OperationCanceledException();
        }
    }
}
