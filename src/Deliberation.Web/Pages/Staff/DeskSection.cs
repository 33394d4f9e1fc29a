using Deliberation.Web.Components;

namespace Deliberation.Web.Pages.Staff;

/// <summary>One kind of thing to do.</summary>
/// <param name="Key">Names its words.</param>
/// <param name="Tone">How much it presses; what is red comes first.</param>
/// <param name="Count">All of it, also what is not listed.</param>
/// <param name="Rows">The first of it.</param>
/// <param name="More">Where the rest is; null when all of it is listed.</param>
public sealed record DeskSection(string Key, Tone Tone, int Count, IReadOnlyList<DeskRow> Rows, string? More = null);

/// <summary>One thing to do.</summary>
/// <param name="Title">What.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Detail">What one needs to know before opening it.</param>
/// <param name="Tone">How much it presses by itself.</param>
/// <param name="Mark">How much time it has; empty when its day is in the detail.</param>
public sealed record DeskRow(string Title, string Href, string Detail, Tone Tone = Tone.Quiet, string Mark = "");
