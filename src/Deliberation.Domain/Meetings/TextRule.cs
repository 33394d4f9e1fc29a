namespace Deliberation.Domain.Meetings;

/// <summary>The one check for every text a person types into a meeting: present, and not too long.</summary>
internal static class TextRule
{
    /// <summary>A refusal <c>text.missing</c> or <c>text.too-long</c> for the field; null when the text will do.</summary>
    public static Decision? Refuse(string? text, string field, int longest, bool required = true)
    {
        if (required && string.IsNullOrWhiteSpace(text))
            return Decision.Refuse("text.missing", field);
        return text?.Length > longest ? Decision.Refuse("text.too-long", field, longest) : null;
    }
}
