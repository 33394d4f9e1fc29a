using Deliberation.Domain.Calendars;
using Deliberation.Grains.Hosting;
using Deliberation.Web.Minutes;
using Deliberation.Web.Pages.Staff.Meetings;
using Deliberation.Web.Workers;

namespace Deliberation.Web.Hosting;

/// <summary>The grains of the council, what they work with, and who wakes them.</summary>
public static class Council
{
    private static readonly string Corpus = Path.Combine(AppContext.BaseDirectory, "corpus");
    private static readonly string Dictionary = Path.Combine(AppContext.BaseDirectory, "dictionary");

    public static void AddCouncil(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => HolidayFile.Read(HolidayFile.In(Corpus))).AddSingleton<WorkingDayCalendar>(services => services.GetRequiredService<CommunityWorkingDays>());
        builder.Services.AddSingleton(HeatSettings.Read(builder.Configuration));
        builder.Services.AddGrainServices(Corpus, Dictionary);
        builder.Services.AddSingleton<MinutesDraft>();
        builder.Services.AddSingleton<MinutesDocument>();
        builder.Services.AddSingleton(MinutesSettings.Read(builder.Configuration));
        builder.AddGrainHost();
        builder.AddSample(Corpus);
        builder.Services.AddHostedService<MiningWorker>();
        builder.Services.AddHostedService<TrainingWorker>();
        builder.Services.AddHostedService<DeadlineSweeper>();
    }
}
