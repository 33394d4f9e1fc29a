using Deliberation.Mining;
using Deliberation.Mining.Heat;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Pages.Topics;

/// <summary>How heat is made up, in everyday words; the examples are computed with the settings in force.</summary>
[AllowAnonymous]
public sealed class FormulaModel(HeatOptions options, HeatWords words, TimeProvider time) : PageModel
{
    private const double Nameless = 0.6;

    public HeatOptions Options => options;

    /// <summary>Nine neighbours in a month.</summary>
    public TopicHeat Example { get; private set; } = null!;

    public IReadOnlyList<HeatLine> Lines { get; private set; } = [];

    public IReadOnlyList<(string Key, double Heat)> Cases { get; private set; } = [];

    public void OnGet()
    {
        var now = time.GetUtcNow();
        Voice Said(int number, double daysAgo = 0, double weight = 1, int messages = 1, string building = "") =>
            new($"{number}", now.AddDays(-daysAgo), weight, 1, messages, building, false, 0);
        SecondVoice[] Seconds(int count) => [.. Enumerable.Range(0, count).Select(i => new SecondVoice(0, $"s{i}", 1, now))];
        double Heat(Voice[] voices, params SecondVoice[] seconds) => HeatFormula.Compute(voices, seconds, now, options).Value;

        Voice[] neighbours = [.. Enumerable.Range(0, 9).Select(i => Said(i, 3 * i, building: $"{i % 3}"))];
        Example = HeatFormula.Compute(neighbours, Seconds(2), now, options);
        Lines = words.Of(Example.Parts.Select(part => new Storage.Topics.HeatPart(part.Name, part.Value, part.Facts)));
        Cases =
        [
            ("Nine", Heat([.. neighbours.Select(voice => voice with { Building = "" })])),
            ("Night", Heat([.. Enumerable.Range(0, 20).Select(i => Said(i, weight: Nameless))])),
            ("Seconds", Heat([Said(0)], Seconds(1_000))),
            ("One", Heat([Said(0, messages: 50)])),
        ];
    }
}
