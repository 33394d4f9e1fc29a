using Deliberation.Web.Lexicons;
using Deliberation.Web.Live;
using Deliberation.Web.Pages.Meetings;
using Deliberation.Web.Photos;
using Deliberation.Web.Rates;
using Deliberation.Web.Roster;
using Deliberation.Web.Security;

namespace Deliberation.Web.Hosting;

/// <summary>The way of a request through the site.</summary>
public static class Pipeline
{
    public static void UseSite(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        // What is kept is kept compressed.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapMeetingLogFile();
        app.MapMinutesFile();
        app.MapPhotos();
        app.MapLexiconFile();
        app.MapRateFile();
        app.MapRosterFile();
        app.MapMeetingCalendar();
        app.MapLiveMeetings();
    }
}
