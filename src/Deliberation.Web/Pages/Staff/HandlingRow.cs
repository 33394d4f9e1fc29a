using System.Globalization;
using Deliberation.Mining.Text;
using Deliberation.Storage.Handling;
using Deliberation.Web.Handling;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff;

/// <summary>An opinion with a clock as a row of the desk: what is due next, and how much time is left.</summary>
public static class HandlingRow
{
    private const int Longest = 40;

    public static DeskRow Of(HandledOpinion handled, HandlingWords words, IStringLocalizer<HandlingTexts> texts)
    {
        var (opinion, handling) = (handled.Stored.Opinion, handled.Handling);
        var title = Beginning(PersonalData.Mask(opinion.Title.Length > 0 ? opinion.Title : opinion.Body));
        var address = Pages.Staff.Handling.ShowModel.AddressOf(opinion.Id);
        if (words.Next(handling) is not { } clock)
            return new(title, address, texts[$"Class.{handling.Class}"]);
        var level = handling.LevelOf(clock) is { } up ? texts[$"Level.{up}"].Value : texts[$"Class.{handling.Class}"].Value;
        return new(title, address, texts["Row", texts[$"Step.{clock.Step}"].Value, level], words.Tone(clock), words.Left(clock));
    }

    /// <summary>The first characters of what was said, cut between characters.</summary>
    public static string Beginning(string said)
    {
        var line = new StringInfo(said);
        return line.LengthInTextElements <= Longest ? said : line.SubstringByTextElements(0, Longest) + "…";
    }
}
