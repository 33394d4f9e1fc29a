using Microsoft.AspNetCore.Diagnostics;

namespace Deliberation.Web.Components;

/// <summary>The address that the person asked for, also while an error page answers in its place.</summary>
public static class RequestAddress
{
    public static string Of(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is { } status)
            return status.OriginalPathBase + status.OriginalPath + status.OriginalQueryString;
        if (context.Features.Get<IExceptionHandlerPathFeature>() is { } fault)
            return context.Request.PathBase + fault.Path;
        return context.Request.PathBase + context.Request.Path + context.Request.QueryString;
    }
}
