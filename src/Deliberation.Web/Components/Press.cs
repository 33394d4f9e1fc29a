namespace Deliberation.Web.Components;

/// <summary>One button that gives one command: a form of its own, so that it works without JavaScript and a second tap changes nothing.</summary>
/// <param name="Action">Where it is sent.</param>
/// <param name="Label">The word on it.</param>
/// <param name="Quiet">Whether it is the second choice.</param>
/// <param name="Fields">What it carries.</param>
public sealed record Press(string Action, string Label, bool Quiet, IReadOnlyList<(string Name, string Value)> Fields);
