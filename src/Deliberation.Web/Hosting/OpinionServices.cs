using Deliberation.Web.Opinions;
using Deliberation.Web.Replies;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Hosting;

/// <summary>What the residents' own pages work with.</summary>
public static class OpinionServices
{
    public static void AddOpinionPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Tickets>().AddSingleton<ResidentKeys>().AddSingleton<Intake>().AddSingleton<Neighbours>().AddSingleton<Ways>().AddSingleton<ReplyDesk>();
        // Who is signed in opens what they said without its code.
        builder.Services.Configure<RazorPagesOptions>(pages =>
        {
            pages.Conventions.AddPageRoute("/Opinions/Show", "account/opinions/{id:guid}");
            pages.Conventions.AddPageRoute("/Opinions/Rate", "account/opinions/{id:guid}/rate");
        });
    }
}
