using System.Globalization;
using Deliberation.Web.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace Deliberation.Web.Security;

/// <summary>Writes an unforeseen failure to the log under a short reference that the error page shows; the page is named, not the address, which may carry an inquiry code.</summary>
public sealed partial class FaultLog(ILogger<FaultLog> logger, TimeProvider timeProvider, CommunityCalendar calendar) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var reference = string.Create(CultureInfo.InvariantCulture, $"{calendar.Local(now):MMdd-HHmm}-{Guid.CreateVersion7(now).ToString("N")[^4..]}");
        httpContext.Features.Set(new Fault(reference));
        Failed(reference, httpContext.Request.Method, httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName, exception);
        return ValueTask.FromResult(false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Fault {Reference}: {Method} {Page} failed")]
    private partial void Failed(string reference, string method, string? page, Exception exception);
}

/// <summary>The failure that an error page answers for.</summary>
public sealed record Fault(string Reference);
