using Deliberation.Domain.Refusals;

namespace Deliberation.Web.Meetings;

/// <summary>What a question to a meeting must be before it is kept.</summary>
public static class QuestionDraft
{
    /// <summary>Longest question, characters.</summary>
    public const int Longest = 300;

    public static IEnumerable<Refusal> Check(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield return new("text.missing", "Text");
        else if (text.Length > Longest)
            yield return new("text.too-long", "Text", Longest);
    }
}
