namespace Deliberation.Web.Components;

/// <summary>Element ids of a form field and of what belongs to it.</summary>
internal static class Ids
{
    public static string Field(string name) => name.Replace('.', '_').Replace('[', '_').Replace(']', '_');

    public static string Hint(string name) => Field(name) + "-hint";

    public static string Error(string name) => Field(name) + "-error";
}
