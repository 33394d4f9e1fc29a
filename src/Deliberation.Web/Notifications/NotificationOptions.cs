namespace Deliberation.Web.Notifications;

/// <summary>How people are told; section <c>Notifications</c> of the configuration. Without it messages are shown in the site and nothing leaves it.</summary>
public sealed class NotificationOptions
{
    public const string Section = "Notifications";

    /// <summary>Scheme and host under which people reach the site: the address in what is sent to them.</summary>
    public string SiteUrl { get; set; } = "";

    public SmtpOptions Smtp { get; set; } = new();

    public SmsOptions Sms { get; set; } = new();

    /// <summary>What is wrong with the settings; null when they will do.</summary>
    public string? Problem()
    {
        if (Smtp.Host.Length == 0 && Sms.Url.Length == 0)
            return null;
        if (!Uri.TryCreate(SiteUrl, UriKind.Absolute, out var site) || site.Scheme is not ("http" or "https"))
            return "Notifications:SiteUrl must be the http or https address of the site.";
        if (Smtp.Host.Length > 0 && !Smtp.From.Contains('@', StringComparison.Ordinal))
            return "Notifications:Smtp:From must be the address to send from.";
        if (Sms.Url.Length > 0 && (!Uri.TryCreate(Sms.Url, UriKind.Absolute, out var hook) || hook.Scheme is not ("http" or "https")))
            return "Notifications:Sms:Url must be an http or https address.";
        return Sms.Url.Length > 0 && Sms.Secret.Length < SmsOptions.ShortestSecret ? "Notifications:Sms:Secret must have at least 16 characters." : null;
    }
}

/// <summary>The mail server; no host, no mail.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>Whether the connection must be encrypted (STARTTLS) before anything is said.</summary>
    public bool StartTls { get; set; } = true;

    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    public string From { get; set; } = "";

    public int TimeoutSeconds { get; set; } = 30;
}

/// <summary>The webhook that sends text messages; no address, no messages.</summary>
public sealed class SmsOptions
{
    public const int ShortestSecret = 16;

    public string Url { get; set; } = "";

    /// <summary>The key of the signature.</summary>
    public string Secret { get; set; } = "";

    public int TimeoutSeconds { get; set; } = 15;
}
