using Deliberation.Domain.Access;
using Deliberation.Domain.Refusals;
using Deliberation.Domain.Roster;
using Deliberation.Mining.Classification;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Roster;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Deliberation.Web.Roster;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Roster;

/// <summary>Adds somebody to the roster, changes an entry, or ends a term.</summary>
[Authorize(Policy = Policies.Staff)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EditModel(CouncillorStore roster, RosterDesk desk, RosterColumns columns, CommunityCalendar calendar, IStringLocalizer<RosterTexts> texts) : FormPage
{
    private IReadOnlyList<Estate> _estates = [];
    private RosterFacts _facts = RosterFacts.None;

    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty]
    public EndFields End { get; set; } = new();

    public sealed class Fields
    {
        public string Name { get; set; } = "";

        public string Group { get; set; } = "";

        public string Household { get; set; } = "";

        public string EstateId { get; set; } = "";

        public string Building { get; set; } = "";

        public List<string> Categories { get; set; } = [];

        public string Interests { get; set; } = "";

        public string From { get; set; } = "";

        public string Until { get; set; } = "";

        public string Email { get; set; } = "";

        public string Mobile { get; set; } = "";

        public ToldBy ToldBy { get; set; }

        public string UserName { get; set; } = "";

        public bool Active { get; set; } = true;
    }

    public sealed class EndFields
    {
        public string Until { get; set; } = "";
    }

    /// <summary>What the entry was when the form was filled from it.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    /// <summary>What somebody else changed meanwhile; the typed values still stand in the form.</summary>
    public IReadOnlyList<EntryChange> Changes { get; private set; } = [];

    /// <summary>Whose entry it is; null when it is a new one.</summary>
    public Councillor? Person { get; private set; }

    /// <summary>Whether the lower form came back.</summary>
    public bool Ending { get; private set; }

    public IReadOnlyList<string> Groups { get; private set; } = [];

    /// <summary>Where both forms go.</summary>
    public string Self => Person is null ? "/staff/roster/new" : $"/staff/roster/{Person.Id:D}";

    public DateOnly Today => calendar.Today;

    public IEnumerable<SelectListItem> EstateItems => [new(texts["Estate.None"], ""), .. _estates.Select(estate => new SelectListItem(estate.Name, estate.Id))];

    public IEnumerable<SelectListItem> CategoryItems =>
        Categories.All.Select(category => category.Code()).Select(code => new SelectListItem(columns.Category(code), code, Input.Categories.Contains(code)));

    public IEnumerable<SelectListItem> ToldByItems => Enum.GetValues<ToldBy>().Select(by => new SelectListItem(texts[$"ToldBy.{by}"], by.ToString()));

    public IEnumerable<SelectListItem> ActiveItems => [new(texts["Active.Yes"], bool.TrueString), new(texts["Active.No"], bool.FalseString)];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Actor.Is(CommunityId, Role.Staff))
        {
            context.Result = Forbid();
            return;
        }

        if (RouteData.Values["id"] is string id)
        {
            Person = await roster.FindAsync(CommunityId, Guid.Parse(id), Aborted);
            if (Person is null)
            {
                context.Result = NotFound();
                return;
            }
        }

        (_estates, _facts) = await desk.FactsAsync(CommunityId, Aborted);
        Groups = [.. (await roster.ListAsync(CommunityId, Aborted)).Select(c => c.Group).Distinct(StringComparer.Ordinal)];
        await next();
    }

    public async Task OnGetAsync()
    {
        if (Person is null)
            Input.From = RosterColumns.Write(Today);
        else
            await FillAsync(Person);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var daysRead = RosterColumns.TryDay(Input.From, out var from) & RosterColumns.TryDay(Input.Until, out var until);
        var (account, unknown) = await desk.AccountAsync(CommunityId, Input.UserName, Aborted);
        // The new entry takes the command's id: a second click saves the same entry again.
        var councillor = RosterRules.Tidy(new Councillor(Person?.Id ?? CommandIdOrNew(), CommunityId, Input.Name, Input.Group, Input.Household, account)
        {
            Categories = Input.Categories,
            Interests = RosterColumns.Words(Input.Interests),
            EstateId = Input.EstateId,
            Building = Input.Building,
            From = from,
            Until = until,
            Contact = new(Input.Email, Input.Mobile),
            ToldBy = Input.ToldBy,
            Active = Input.Active,
        });
        var against = RosterRules.Check(councillor, _facts).ToList();
        if (unknown is not null)
            against.Add(unknown);
        if (!daysRead)
            against.Add(new Refusal("roster.day-unreadable", nameof(Input.Until)));
        if (!ModelState.IsValid | Refuse(against))
            return Again();
        if (Person is null && await roster.FindAsync(CommunityId, councillor.Id, Aborted) is not null)
            return Done("Notice.Added", councillor);
        if (Person is not null && await MeanwhileAsync(councillor) is { } answer)
            return answer;
        if (await desk.ChangeAsync(Actor, CommunityId, councillor, Person, Person is null ? "roster.add" : "roster.change", Aborted) is not { } taken)
            return Done(Person is null ? "Notice.Added" : "Notice.Changed", councillor);
        Refuse(taken.Refusal);
        return Again();
    }

    /// <summary>The answer when the entry is no longer what the form was filled from: what changed, and the typed text kept. A second click finds what the first one saved.</summary>
    private async Task<IActionResult?> MeanwhileAsync(Councillor typed)
    {
        var stored = await FieldsOfAsync(Person!);
        var changes = EntryChange.Between(EntryChange.Read(Seen), stored, Words);
        if (changes.Count == 0)
            return null;
        if (EntryChange.Between(await FieldsOfAsync(typed), stored, Words).Count == 0)
            return Done("Notice.Changed", typed);
        (Changes, Seen) = (changes, EntryChange.Keep(stored));
        Refuse(new Refusal("roster.changed-meanwhile"));
        return Again();
    }

    private string Words(string label, string value) => (label, value) switch
    {
        (_, "") => texts["Change.Empty"],
        ("Estate", _) => _estates.FirstOrDefault(estate => estate.Id == value)?.Name ?? value,
        ("Categories", _) => string.Join(RosterColumns.Between, value.Split(' ').Select(columns.Category)),
        ("ToldBy", _) => texts[$"ToldBy.{value}"],
        ("Active", _) => texts[value == bool.TrueString ? "Active.Yes" : "Active.No"],
        _ => value,
    };

    public async Task<IActionResult> OnPostEndAsync()
    {
        Ending = true;
        if (Person is null)
            return NotFound();
        var readable = RosterColumns.TryDay(End.Until, out var until);
        if ((!readable || until is null) && Refuse(new Refusal("roster.day-unreadable", nameof(End.Until)), nameof(End)))
            return await AgainAsync();
        if (RosterRules.CheckEnd(Person, until!.Value) is { } refusal && Refuse(refusal, nameof(End)))
            return await AgainAsync();
        var ended = Person with { Until = until };
        if (await desk.ChangeAsync(Actor, CommunityId, ended, Person, "roster.end-term", Aborted) is not { } refused)
            return Done("Notice.Ended", ended);
        Refuse(refused.Refusal, nameof(End));
        return await AgainAsync();
    }

    private async Task<PageResult> AgainAsync()
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(nameof(Input), StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
        await FillAsync(Person!);
        return Again();
    }

    private LocalRedirectResult Done(string notice, Councillor councillor)
    {
        Notice = texts[notice, councillor.Name];
        return LocalRedirect("/staff/roster");
    }

    private async Task FillAsync(Councillor c)
    {
        Input = await FieldsOfAsync(c);
        Seen = EntryChange.Keep(Input);
    }

    private async Task<Fields> FieldsOfAsync(Councillor c) => new()
    {
        Name = c.Name,
        Group = c.Group,
        Household = c.Household,
        EstateId = c.EstateId,
        Building = c.Building,
        Categories = [.. c.Categories],
        Interests = string.Join(RosterColumns.Between, c.Interests),
        From = RosterColumns.Write(c.From),
        Until = RosterColumns.Write(c.Until),
        Email = c.Contact.Email,
        Mobile = c.Contact.Mobile,
        ToldBy = c.ToldBy,
        UserName = await desk.UserNameAsync(c, Aborted),
        Active = c.Active,
    };
}
