using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Deliberation.Web.Components;

/// <summary>A day, or a day and time, in the community's zone: <c>&lt;ui-date at="…" time="true" /&gt;</c> or <c>&lt;ui-date day="…" /&gt;</c>.</summary>
[HtmlTargetElement("ui-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper(CommunityCalendar calendar) : TagHelper
{
    public DateTimeOffset? At { get; set; }

    public DateOnly? Day { get; set; }

    /// <summary>Whether the time of day is shown too.</summary>
    public bool Time { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        if (At is { } at)
            output.Content.SetHtmlContent(InElement(at, Time ? calendar.DayAndTime(at) : calendar.Day(at)));
        else if (Day is { } day)
            output.Content.SetHtmlContent(Element(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), calendar.Day(day)));
    }

    internal static IHtmlContent InElement(DateTimeOffset at, string text) =>
        Element(at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), text);

    private static TagBuilder Element(string machine, string text)
    {
        var time = new TagBuilder("time");
        time.Attributes["datetime"] = machine;
        time.InnerHtml.Append(text);
        return time;
    }
}
