using Deliberation.Domain.Access;
using Deliberation.Domain.Refusals;
using Deliberation.Web.Hosting;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Components;

/// <summary>A page that gives a command: who, where, when, under which id, and how its refusals come back to the form.</summary>
public abstract class FormPage : PageModel
{
    private Actor? _actor;

    /// <summary>The id of this command, made when the form was shown: a second click or a form sent again carries the same one.</summary>
    [BindProperty]
    public Guid CommandId { get; set; }

    /// <summary>What happened, shown once at the top of the next page.</summary>
    [TempData]
    public string? Notice { get; set; }

    protected virtual Actor Actor => _actor ??= ActorFactory.From(User);

    protected string CommunityId => HttpContext.RequestServices.Community().Id;

    protected TimeProvider TimeProvider => HttpContext.RequestServices.GetRequiredService<TimeProvider>();

    protected DateTimeOffset Now => TimeProvider.GetUtcNow();

    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>Puts each refusal beside its field, or above the form when it has none. False when there was nothing to refuse.</summary>
    /// <param name="refusals">As the domain gave them.</param>
    /// <param name="prefix">The property that holds the form's fields.</param>
    protected bool Refuse(IEnumerable<Refusal> refusals, string prefix = "Input")
    {
        var words = HttpContext.RequestServices.GetRequiredService<RefusalWords>();
        var any = false;
        foreach (var refusal in refusals)
        {
            any = true;
            var key = refusal.Field is null ? "" : $"{prefix}.{refusal.Field}";
            ModelState.AddModelError(FieldExists(key) ? key : "", words.For(refusal));
        }

        return any;
    }

    protected bool Refuse(Refusal refusal, string prefix = "Input") => Refuse([refusal], prefix);

    /// <summary>The same form again with what was typed and what to change, as 422.</summary>
    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The command's id; a form that carried none gets a new one.</summary>
    protected Guid CommandIdOrNew() => CommandId == Guid.Empty ? CommandId = Guid.CreateVersion7(Now) : CommandId;

    private bool FieldExists(string key) => ModelState.ContainsKey(key) || Request.HasFormContentType && Request.Form.ContainsKey(key);
}
