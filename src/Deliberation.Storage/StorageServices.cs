using Deliberation.Domain.Calendars;
using Deliberation.Storage.Access;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Calendars;
using Deliberation.Storage.Categories;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Deadlines;
using Deliberation.Storage.Events;
using Deliberation.Storage.Handling;
using Deliberation.Storage.Leases;
using Deliberation.Storage.Lexicons;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Migrations;
using Deliberation.Storage.Notifications;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Outbox;
using Deliberation.Storage.Roster;
using Deliberation.Storage.Photos;
using Deliberation.Storage.Search;
using Deliberation.Storage.Secrets;
using Deliberation.Storage.Topics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Storage;

/// <summary>Registers the stores.</summary>
public static class StorageServices
{
    /// <summary>Adds the database and every store as singletons. A clock and a calendar of the caller come before it. The migrations are not run by it: see <see cref="MigrationRunner"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(WorkingDayCalendar.WeekendsOnly);
        return services
            .AddSingleton(options)
            .AddSingleton<Database>()
            .AddSingleton<MigrationRunner>()
            .AddSingleton<UserStore>()
            .AddSingleton<CommunityStore>()
            .AddSingleton<LeaseStore>()
            .AddSingleton<AuditLog>()
            .AddSingleton<EventStore>()
            .AddSingleton<DeadlineStore>()
            .AddSingleton<OutboxStore>()
            .AddSingleton<SecretStore>()
            .AddSingleton<OpinionStore>()
            .AddSingleton<HandlingStore>()
            .AddSingleton<HandlingClockStore>()
            .AddSingleton<BulkReplies>()
            .AddSingleton<CalendarStore>()
            .AddSingleton<TopicStore>()
            .AddSingleton<OpinionSearch>()
            .AddSingleton<MeetingStore>()
            .AddSingleton<MeetingQueries>()
            .AddSingleton<PastQueries>()
            .AddSingleton<SeatQueries>()
            .AddSingleton<Urn>()
            .AddSingleton<QuestionStore>()
            .AddSingleton<CouncillorStore>()
            .AddSingleton<PhotoStore>()
            .AddSingleton<MessageStore>()
            .AddSingleton<DeliveryStore>()
            .AddSingleton<EvidenceQueries>()
            .AddSingleton<RateQueries>()
            .AddSingleton<WaitingQueries>()
            .AddSingleton<LexiconStore>()
            .AddSingleton<TopicDecisionStore>()
            .AddSingleton<BacklogQueries>()
            .AddSingleton<PulseQueries>()
            .AddSingleton<TopicQueries>()
            .AddSingleton<CategoryCorrections>()
            .AddSingleton<CategoryModelStore>()
            .AddSingleton<CategoryTrainingStore>();
    }
}
