using Deliberation.Grains.Hosting;
using Deliberation.Grains.Meetings;
using Deliberation.Web.Pages.Staff.Meetings;

namespace Deliberation.Web.Hosting;

/// <summary>The grains of the council and what they work with.</summary>
public static class Council
{
    public static void AddCouncil(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => HolidayFile.Read(Path.Combine(AppContext.BaseDirectory, "corpus", "calendar", "holidays.csv")));
        builder.Services.AddSingleton<DecisionFacts>();
        builder.Services.AddSingleton<MeetingSignals>();
        builder.Services.AddSingleton<MinutesDraft>();
        builder.AddGrainHost();
    }
}
