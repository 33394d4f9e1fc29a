using System.Text.Encodings.Web;
using System.Text.Unicode;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Deliberation.Web.Hosting;

/// <summary>Razor Pages, their words, and how they are bound and checked.</summary>
public static class PageServices
{
    /// <summary>Carries what is shown once on the next page.</summary>
    public const string NoticeCookie = "notice";

    public static void AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddLocalization();
        services.AddRequestLocalization(Languages.Configure);
        services.AddSingleton<IConfigureOptions<MvcOptions>, ModelMessages>();
        services.AddSingleton<RefusalWords>();
        // Chinese stays readable in the source of a page, and short.
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(route => route.LowercaseUrls = true);
        services.Configure<CookieTempDataProviderOptions>(tempData => tempData.Cookie.Name = NoticeCookie);
        services.AddResponseCompression(compression => compression.EnableForHttps = false);
        services.AddRazorPages()
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                mvc.Filters.Add<AntiforgeryFailure>();
            })
            .AddViewOptions(view => view.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddDataAnnotationsLocalization(annotations => annotations.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(ValidationTexts)));
    }
}
