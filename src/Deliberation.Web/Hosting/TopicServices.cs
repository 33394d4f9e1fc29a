using Deliberation.Web.Hand;
using Deliberation.Web.Pages.Home;
using Deliberation.Web.Pages.Staff;
using Deliberation.Web.Pages.Topics;
using Deliberation.Web.Results;
using Deliberation.Web.Search;

namespace Deliberation.Web.Hosting;

/// <summary>What the front page, the topics, the search and the desk work with.</summary>
public static class TopicServices
{
    public static void AddTopicPages(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<RateBoard>()
        .AddSingleton<HeatWords>()
        .AddSingleton<Words>()
        .AddSingleton<DeskBoard>()
        .AddSingleton<HandlingBoard>()
        .AddSingleton<RiskBoard>()
        .AddSingleton<TopicDesk>()
        .AddSingleton<PastItems>();
}
