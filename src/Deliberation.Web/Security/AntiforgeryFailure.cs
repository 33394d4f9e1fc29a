using Deliberation.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Deliberation.Web.Security;

/// <summary>Notes that a form was turned away for its token, so that the error page can explain it and give back what was typed.</summary>
public sealed class AntiforgeryFailure : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            var typed = await TypedAsync(context.HttpContext.Request);
            if (typed is not null)
                context.HttpContext.Features.Set(new ExpiredForm(typed));
            else if (context.HttpContext.Request.ContentLength is null or > Limits.MaxRequest)
                context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }

        await next();
    }

    /// <summary>What a person typed into the form; nothing secret or hidden, and nothing that another site sent. Null when the form cannot be read.</summary>
    private static async Task<IReadOnlyList<string>?> TypedAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return [];
        try
        {
            var form = await request.ReadFormAsync();
            return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
                ? [.. form.Where(field => IsTyped(field.Key)).SelectMany(field => field.Value).OfType<string>().Where(value => value.Trim().Length > 1)]
                : [];
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static bool IsTyped(string name) =>
        !name.StartsWith('_') && !name.EndsWith("Id", StringComparison.Ordinal) && !name.Contains("password", StringComparison.OrdinalIgnoreCase)
        && !name.EndsWith("ReturnUrl", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The form that <see cref="AntiforgeryFailure"/> turned away.</summary>
/// <param name="Typed">The texts that were typed into it.</param>
public sealed record ExpiredForm(IReadOnlyList<string> Typed);
