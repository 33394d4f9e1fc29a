using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Deliberation.Web.Tests.Helpers;

/// <summary>A person with a browser that has no JavaScript: keeps cookies, follows redirects, fills and sends forms.</summary>
public sealed class Browser(HttpClient http)
{
    /// <summary>The cookie jar. It knows no time, because the site's clock is the test's; an emptied cookie is a deleted one.</summary>
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    public Task<Shown> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Fills the form and sends it with its first button; fields that are not named keep what they hold.</summary>
    /// <param name="page">The page with the form.</param>
    /// <param name="values">What to fill in. A name that the form does not have is an error in the test.</param>
    /// <param name="form">Which form of the page.</param>
    public Task<Shown> SubmitAsync(Shown page, Dictionary<string, string> values, string form = "main form")
    {
        var element = Assert.IsAssignableFrom<IHtmlFormElement>(page.Document.QuerySelector(form));
        var fields = Fields(element).ToList();
        foreach (var (name, value) in values)
        {
            Assert.NotNull(element.QuerySelector($"[name='{name}']"));
            fields.RemoveAll(field => field.Key == name);
            fields.Add(new(name, value));
        }

        return PostAsync(element.GetAttribute("action") is { Length: > 0 } action ? action : page.Address, fields);
    }

    /// <summary>Sends fields to an address as they are.</summary>
    public Task<Shown> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return SendAsync(request);
    }

    /// <summary>Sends a form with a file.</summary>
    public Task<Shown> UploadAsync(Shown page, string field, string fileName, byte[] content, string form = "main form")
    {
        var body = new MultipartFormDataContent { { new ByteArrayContent(content), field, fileName } };
        foreach (var (name, value) in Fields((IHtmlFormElement)page.One(form)).Where(pair => pair.Key != field))
            body.Add(new StringContent(value), name);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, page.Address) { Content = body });
    }

    /// <summary>Sends a form with several files; an empty one is a field that was left alone.</summary>
    public Task<Shown> UploadAsync(Shown page, IReadOnlyCollection<(string Field, string Name, byte[] Content)> files, Dictionary<string, string> values, string form = "main form")
    {
        var body = new MultipartFormDataContent();
        var element = Assert.IsAssignableFrom<IHtmlFormElement>(page.Document.QuerySelector(form));
        foreach (var (name, value) in Fields(element).Where(pair => !values.ContainsKey(pair.Key) && files.All(file => file.Field != pair.Key)).Concat(values))
            body.Add(new StringContent(value), name);
        foreach (var (field, name, content) in files.Where(file => file.Content.Length > 0))
            body.Add(new ByteArrayContent(content), field, name);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, page.Address) { Content = body });
    }

    public async Task<Shown> SignInAsync(string userName, string password, string returnUrl = "/") =>
        await SubmitAsync(
            await GetAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl)),
            new() { ["Input.UserName"] = userName, ["Input.Password"] = password });

    private async Task<Shown> SendAsync(HttpRequestMessage request)
    {
        var response = await AskAsync(request);
        for (var redirects = 0; response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther; redirects++)
        {
            Assert.True(redirects < 5, "Too many redirects.");
            response = await AskAsync(new HttpRequestMessage(HttpMethod.Get, response.Headers.Location));
        }

        var document = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        return new Shown(response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery, response, document);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie[..cookie.IndexOf('=', StringComparison.Ordinal)], cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..cookie.IndexOf(';', StringComparison.Ordinal)]);
            if (value.Length > 0)
                Cookies[name] = value;
            else
                Cookies.Remove(name);
        }

        return response;
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        var buttons = 0;
        foreach (var element in form.Elements)
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Name: null or "" }:
                    break;
                case IHtmlInputElement input:
                    yield return new(input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    yield return new(name, select.Value ?? "");
                    break;
                case IHtmlButtonElement { Name: { Length: > 0 } name } button when buttons++ == 0:
                    yield return new(name, button.Value);
                    break;
            }
    }
}
