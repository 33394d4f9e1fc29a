using System.Globalization;
using Deliberation.Domain.Roster;
using Deliberation.Mining.Classification;
using Deliberation.Storage.Communities;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Roster;

/// <summary>The columns of the roster's file, in their order.</summary>
public enum RosterColumn
{
    Name,
    Group,
    Household,
    Estate,
    Building,
    Categories,
    Interests,
    From,
    Until,
    Email,
    Mobile,
    ToldBy,
    UserName,
    Active,
}

/// <summary>The words of the roster's file, and how a councillor stands in a row of it.</summary>
public sealed class RosterColumns(IStringLocalizer<RosterTexts> texts, IStringLocalizer<SharedTexts> shared)
{
    public const char Between = ' ';
    private const string DayForm = "yyyy-MM-dd";
    private static readonly char[] Separators = [' ', '\u3000', '|', ',', ';', '\u3001', '\uFF0C', '\uFF1B'];

    public string Name(RosterColumn column) => texts[$"Column.{column}"];

    public string Yes => texts["Column.Yes"];

    public string No => texts["Column.No"];

    public string Told(ToldBy by) => texts[$"ToldBy.{by}"];

    public string Category(string code) => shared[$"Category.{code}"];

    public IEnumerable<string> Cells(Councillor c, IReadOnlyList<Estate> estates, string userName) =>
    [
        c.Name, c.Group, c.Household, estates.FirstOrDefault(estate => estate.Id == c.EstateId)?.Name ?? "", c.Building, string.Join(Between, c.Categories.Select(Category)),
        string.Join(Between, c.Interests), Write(c.From), Write(c.Until), c.Contact.Email, c.Contact.Mobile, Told(c.ToldBy), userName, c.Active ? Yes : No,
    ];

    public static string[] Words(string cell) => cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string Write(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day; null and readable when the text is empty.</summary>
    public static bool TryDay(string text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, [DayForm, "yyyy/M/d", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return day is not null || text.Length == 0;
    }

    /// <summary>The estate's id by its name, an alias or the id; what was written when there is none, so that the check can refuse it.</summary>
    public static string EstateId(string text, IReadOnlyList<Estate> estates) =>
        estates.FirstOrDefault(estate => estate.Id == text || estate.Name == text || estate.Aliases.Contains(text))?.Id ?? text;

    /// <summary>The category's code by its name or the code; what was written when there is none.</summary>
    public string CategoryCode(string text) => Categories.All.Select(category => category.Code()).FirstOrDefault(code => code == text || Category(code) == text) ?? text;

    /// <summary>Null when the cell says neither of the ways.</summary>
    public ToldBy? ToldOf(string cell) => cell.Length == 0 ? ToldBy.Paper : Enum.GetValues<ToldBy>().Select(by => (ToldBy?)by).FirstOrDefault(by => Told(by!.Value) == cell);
}
