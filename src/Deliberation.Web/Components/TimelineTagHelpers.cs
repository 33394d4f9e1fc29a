using System.Globalization;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Components;

/// <summary>Steps in their order; holds <see cref="StepTagHelper"/>s.</summary>
[HtmlTargetElement("ui-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "timeline");
    }
}

/// <summary>Where a step of a timeline stands.</summary>
public enum StepState
{
    Done,
    Current,
    Ahead,
}

/// <summary>One step: what, when, and a few words.</summary>
[HtmlTargetElement("ui-step", ParentTag = "ui-timeline")]
public sealed class StepTagHelper(IStringLocalizer<SharedTexts> texts, CommunityCalendar calendar) : TagHelper
{
    public StepState State { get; set; }

    public string Heading { get; set; } = "";

    public DateTimeOffset? At { get; set; }

    /// <summary>Level of the heading where the step holds much to read; null for a plain line.</summary>
    public int? Level { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var heading = Level is { } level ? string.Create(CultureInfo.InvariantCulture, $"h{level}") : "p";
        var icon = State switch { StepState.Done => "good", StepState.Current => "active", _ => "quiet" };
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"step step-{State.ToString().ToLowerInvariant()}");
        if (State == StepState.Current)
            output.Attributes.SetAttribute("aria-current", "step");
        output.PreContent.AppendHtml(IconTagHelper.Svg(icon)).AppendHtml($"<div class=\"step-body\"><{heading} class=\"step-heading\"><span class=\"visually-hidden\">")
            .Append(texts[$"Step.{State}"]).AppendHtml("</span>").Append(Heading).AppendHtml($"</{heading}>");
        if (At is { } at)
            output.PreContent.AppendHtml("<p class=\"step-time\">").AppendHtml(DateTagHelper.InElement(at, calendar.Day(at))).AppendHtml("</p>");
        output.PostContent.SetHtmlContent("</div>");
    }
}
