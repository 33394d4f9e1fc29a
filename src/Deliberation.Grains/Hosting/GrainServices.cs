using Deliberation.Domain.Meetings;
using Deliberation.Grains.Classification;
using Deliberation.Grains.Meetings;
using Deliberation.Grains.Notifications;
using Deliberation.Grains.Topics;
using Deliberation.Mining.Heat;
using Deliberation.Storage.Categories;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Lexicons;
using Deliberation.Storage.Opinions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Deliberation.Grains.Hosting;

/// <summary>What the grains work with besides storage, whichever host runs them.</summary>
public static class GrainServices
{
    /// <summary>Adds it. The caller adds the stores, the clock, the community's <see cref="Domain.Calendars.WorkingDayCalendar"/>, and before this other <see cref="HeatOptions"/> or <see cref="MinutesPeriod"/> than the defaults.</summary>
    /// <param name="services">Where.</param>
    /// <param name="corpusDirectory">Holds <c>lexicon/</c>.</param>
    /// <param name="dictionaryDirectory">Holds jieba's data.</param>
    public static IServiceCollection AddGrainServices(this IServiceCollection services, string corpusDirectory, string dictionaryDirectory)
    {
        services.TryAddSingleton(new HeatOptions());
        services.TryAddSingleton(MinutesPeriod.Usual);
        return services
            .AddSingleton<DecisionFacts>()
            .AddSingleton<VoicePseudonyms>()
            .AddSingleton<SeatNames>()
            .AddSingleton<SeatedPeople>()
            .AddSingleton<MessageFeed>()
            .AddSingleton<MeetingSignals>()
            .AddSingleton(provider => new CommunityAssets(
                provider.GetRequiredService<CommunityStore>(), provider.GetRequiredService<LexiconStore>(), provider.GetRequiredService<CategoryModels>(), corpusDirectory, dictionaryDirectory))
            .AddSingleton<CategoryModels>()
            .AddSingleton(provider => new CategoryTraining(
                provider.GetRequiredService<CommunityAssets>(), provider.GetRequiredService<CategoryCorrections>(), provider.GetRequiredService<CategoryModels>(),
                provider.GetRequiredService<OpinionStore>(), corpusDirectory, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<MinerFactory>();
    }
}
