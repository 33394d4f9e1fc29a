using Deliberation.Domain.Lexicons;
using Deliberation.Domain.Refusals;
using Deliberation.Mining.Keywords;
using Deliberation.Web.Components;
using Deliberation.Web.Lexicons;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Lexicon;

/// <summary>A page that shows and changes the draft of the one who is signed in.</summary>
public abstract class LexiconPage(LexiconDesk desk) : FormPage
{
    public const string Home = "/staff/lexicon";

    /// <summary>The draft that the page showed: another window may have changed it since.</summary>
    [BindProperty]
    public int Revision { get; set; }

    public LexiconWork Work { get; private set; } = null!;

    protected LexiconDesk Desk => desk;

    protected Guid AccountId => Actor.UserId!.Value;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!LexiconPolicy.MayEdit(Actor, CommunityId))
        {
            context.Result = Forbid();
            return;
        }

        Work = await desk.LoadAsync(CommunityId, AccountId, Aborted);
        if (HttpMethods.IsGet(Request.Method))
            Revision = Work.Revision;
        await next();
    }

    /// <summary>Puts the keywords into the draft; false when something spoke against it, which the page then shows.</summary>
    protected async Task<bool> KeepAsync(IReadOnlyList<LexiconEntry> entries, bool onCurrent = false, string field = "")
    {
        if (Refuse(LexiconRules.Check(entries), field))
            return false;
        if (Revision == Work.Revision && await desk.KeepAsync(CommunityId, AccountId, Work, entries, Revision, Aborted, onCurrent))
            return true;
        Refuse(new Refusal("lexicon.draft-changed-elsewhere"));
        (Revision, _) = (Work.Revision, ModelState.Remove(nameof(Revision)));
        return false;
    }

    /// <summary>Shows each problem once; false when there is none.</summary>
    protected bool Refuse(IEnumerable<LexiconProblem> problems, string field = "")
    {
        var words = HttpContext.RequestServices.GetRequiredService<IStringLocalizer<RefusalTexts>>();
        var told = problems.Select(problem => words[problem.Code, problem.Term].Value).Distinct().ToList();
        foreach (var text in told)
            ModelState.AddModelError(field, text);
        return told.Count > 0;
    }
}
