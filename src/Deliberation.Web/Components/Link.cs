using Microsoft.AspNetCore.Http.Extensions;

namespace Deliberation.Web.Components;

/// <summary>Writes addresses with a query; what is null or empty is left out.</summary>
public static class Link
{
    public static string To(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var builder = new QueryBuilder();
        foreach (var (name, value) in query)
            if (!string.IsNullOrEmpty(value))
                builder.Add(name, value);
        return path + builder.ToQueryString();
    }
}
