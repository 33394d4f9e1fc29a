using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Deliberation.Domain.Notifications;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Notifications;

/// <summary>Hands messages to a mail server. Every attempt carries the same Message-ID; SMTP itself cannot tell whether a message was taken before the connection broke.</summary>
public sealed class SmtpNotifier(IOptions<NotificationOptions> options) : INotifier
{
    private const int Permanent = 500;
    private SmtpOptions Server => options.Value.Smtp;

    public DeliveryChannel Channel => DeliveryChannel.Email;

    public bool IsOpen => Server.Host.Length > 0;

    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(Server.TimeoutSeconds));
        try
        {
            using var mail = Mail(message);
            using var client = new SmtpClient(Server.Host, Server.Port)
            {
                EnableSsl = Server.StartTls,
                UseDefaultCredentials = false,
                Credentials = Server.UserName.Length == 0 ? null : new NetworkCredential(Server.UserName, Server.Password),
            };
            await client.SendMailAsync(mail, timeout.Token);
            return DeliveryOutcome.Sent;
        }
        catch (SmtpFailedRecipientException e)
        {
            return new(Code(e), Final: (int)e.StatusCode >= Permanent);
        }
        catch (SmtpException e)
        {
            return new(Code(e), Final: e.StatusCode is SmtpStatusCode.ExceededStorageAllocation or SmtpStatusCode.TransactionFailed);
        }
        catch (FormatException)
        {
            return new("smtp-address", Final: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new("smtp-timeout");
        }
    }

    private MailMessage Mail(OutgoingMessage message)
    {
        var mail = new MailMessage(Server.From, message.To)
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = message.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        mail.Headers.Add("Message-ID", $"<{message.Key}@{new MailAddress(Server.From).Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        if (message.Calendar is { } calendar)
            mail.Attachments.Add(new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(calendar)), new ContentType("text/calendar; charset=utf-8") { Name = "meeting.ics" }));
        return mail;
    }

    /// <summary>The server's answer by its number: its words may quote the address.</summary>
    private static string Code(SmtpException e) => e.StatusCode == SmtpStatusCode.GeneralFailure
        ? "smtp-unreachable"
        : string.Create(CultureInfo.InvariantCulture, $"smtp-{(int)e.StatusCode}");
}
