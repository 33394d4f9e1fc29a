using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Deliberation.Domain.Notifications;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Notifications;

/// <summary>Hands messages to the webhook of whoever sends text messages for the community; the contract stands in <c>docs/operations.md</c>.</summary>
public sealed class SmsNotifier(IOptions<NotificationOptions> options, TimeProvider time) : INotifier, IDisposable
{
    public const string KeyHeader = "Idempotency-Key";
    public const string TimeHeader = "X-Deliberation-Timestamp";
    public const string SignatureHeader = "X-Deliberation-Signature";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A redirect would carry the number to where nobody configured it to go.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    private SmsOptions Hook => options.Value.Sms;

    public DeliveryChannel Channel => DeliveryChannel.Sms;

    public bool IsOpen => Hook.Url.Length > 0;

    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { id = message.Key, to = message.To, kind = message.Kind.ToString(), text = message.Text }, Json);
        var at = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, Hook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(KeyHeader, message.Key);
        request.Headers.Add(TimeHeader, at);
        request.Headers.Add(SignatureHeader, Sign(Hook.Secret, at, body));
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(Hook.TimeoutSeconds));
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            return Read(response.StatusCode);
        }
        catch (HttpRequestException)
        {
            return new("http-unreachable");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new("http-timeout");
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary><c>sha256=</c> and HMAC-SHA-256 of the time, a full stop and the body, in lower-case hexadecimal.</summary>
    public static string Sign(string secret, string at, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(at + "."), .. body];
        return "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }

    /// <summary>A conflict means that the key is known: the message was taken at an earlier attempt. Only what is wrong with the message itself is final.</summary>
    private static DeliveryOutcome Read(HttpStatusCode status) => (int)status is >= 200 and < 300 || status == HttpStatusCode.Conflict
        ? DeliveryOutcome.Sent
        : new(
            string.Create(CultureInfo.InvariantCulture, $"http-{(int)status}"),
            Final: status is HttpStatusCode.BadRequest or HttpStatusCode.Gone or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity);
}
