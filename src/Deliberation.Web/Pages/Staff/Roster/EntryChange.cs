using System.Text.Json;
using Fields = Deliberation.Web.Pages.Staff.Roster.EditModel.Fields;

namespace Deliberation.Web.Pages.Staff.Roster;

/// <summary>A field of an entry that somebody else changed while it was being edited.</summary>
/// <param name="Label">Key of the field's label.</param>
/// <param name="Was">What the editor saw.</param>
/// <param name="Is">What is stored now.</param>
public sealed record EntryChange(string Label, string Was, string Is)
{
    /// <summary>What a form carries of the entry it was filled from.</summary>
    public static string Keep(Fields shown) => JsonSerializer.Serialize(shown);

    /// <summary>Null when a form carries nothing that can be read.</summary>
    public static Fields? Read(string kept)
    {
        try
        {
            return kept.Length == 0 ? null : JsonSerializer.Deserialize<Fields>(kept);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What changed between what was seen and what is stored; everything when it is not known what was seen.</summary>
    /// <param name="seen">What the form was filled from.</param>
    /// <param name="stored">As it is now.</param>
    /// <param name="words">The words that the form shows for a value, by the label's key.</param>
    public static IReadOnlyList<EntryChange> Between(Fields? seen, Fields stored, Func<string, string, string> words)
    {
        var was = seen is null ? [] : Values(seen).ToDictionary(value => value.Label, value => value.Text);
        return [.. Values(stored).Where(now => was.GetValueOrDefault(now.Label) != now.Text)
            .Select(now => new EntryChange(now.Label, was.TryGetValue(now.Label, out var text) ? words(now.Label, text) : "", words(now.Label, now.Text)))];
    }

    private static IEnumerable<(string Label, string Text)> Values(Fields f) =>
    [
        ("Name", f.Name), ("Group", f.Group), ("Estate", f.EstateId), ("Building", f.Building), ("Household", f.Household), ("Categories", string.Join(' ', f.Categories.Order(StringComparer.Ordinal))),
        ("Interests", f.Interests), ("From", f.From), ("Until.Label", f.Until), ("Mobile", f.Mobile), ("Email", f.Email), ("ToldBy", f.ToldBy.ToString()), ("UserName", f.UserName),
        ("Active", f.Active.ToString()),
    ];
}
