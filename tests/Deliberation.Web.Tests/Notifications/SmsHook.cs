using System.Collections.Concurrent;
using System.Text;
using Deliberation.Web.Notifications;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Notifications;

/// <summary>Somebody who sends text messages: checks the signature, remembers the keys, answers as told.</summary>
internal sealed class SmsHook : IAsyncDisposable
{
    public const string Secret = "a secret of the test";
    private readonly WebApplication _app;
    private readonly HashSet<string> _known = [];

    private SmsHook(WebApplication app) => _app = app;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/sms";

    /// <summary>The keys of all requests whose signature was right.</summary>
    public ConcurrentQueue<string> Keys { get; } = new();

    /// <summary>What went out to people: each key once.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    /// <summary>Answers to the next requests; 0 never answers. Empty takes them.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public static async Task<SmsHook> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var hook = new SmsHook(builder.Build());
        hook._app.Run(hook.TakeAsync);
        await hook._app.StartAsync();
        return hook;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        var headers = context.Request.Headers;
        if (headers[SmsNotifier.SignatureHeader] != SmsNotifier.Sign(Secret, headers[SmsNotifier.TimeHeader].ToString(), buffer.ToArray()))
        {
            context.Response.StatusCode = 401;
            return;
        }

        var key = headers[SmsNotifier.KeyHeader].ToString();
        Keys.Enqueue(key);
        var answer = Answers.TryDequeue(out var told) ? told : 202;
        if (answer is 0 or (>= 200 and < 300))
        {
            bool isNew;
            lock (_known)
                isNew = _known.Add(key);
            if (isNew)
                Bodies.Enqueue(Encoding.UTF8.GetString(buffer.ToArray()));
            else
                answer = 409;
        }

        if (answer == 0)
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        context.Response.StatusCode = answer == 0 ? 200 : answer;
    }
}
