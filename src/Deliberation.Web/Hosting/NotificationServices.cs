using Deliberation.Web.Notifications;
using Deliberation.Web.Workers;

namespace Deliberation.Web.Hosting;

/// <summary>How people are told.</summary>
public static class NotificationServices
{
    /// <summary>Add it after the sample: what it tells of is of long ago.</summary>
    /// <exception cref="SettingsException">A way out of the site is configured by half.</exception>
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(NotificationOptions.Section);
        if (section.Get<NotificationOptions>()?.Problem() is { } problem)
            throw new SettingsException(problem);
        builder.Services.Configure<NotificationOptions>(section)
            .AddSingleton<INotifier, SmtpNotifier>()
            .AddSingleton<INotifier, SmsNotifier>()
            .AddSingleton<MessageWords>()
            .AddSingleton<DeliveryDesk>()
            .AddHostedService<NotificationWorker>();
    }
}
