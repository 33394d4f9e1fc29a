using Deliberation.Domain.Refusals;

namespace Deliberation.Domain.Opinions;

/// <summary>What a person typed, before it is accepted. <see cref="Check"/> lists every refusal at once so that a form can show all of them.</summary>
/// <param name="Title">May be empty.</param>
/// <param name="Body">What is wrong.</param>
/// <param name="Place">Where; may be empty.</param>
/// <param name="Contact">Phone or mail; may be empty.</param>
/// <param name="SaidAt">When it was said, UTC.</param>
public sealed record OpinionDraft(string Title, string Body, string Place, string Contact, DateTimeOffset SaidAt)
{
    /// <summary>Longest title, in UTF-16 units.</summary>
    public const int MaxTitle = 200;

    /// <summary>Longest body, in UTF-16 units. A page of Chinese has about 1,000.</summary>
    public const int MaxBody = 10_000;

    /// <summary>Longest place.</summary>
    public const int MaxPlace = 100;

    /// <summary>Longest contact.</summary>
    public const int MaxContact = 100;

    /// <summary>How far a sender's clock may run ahead of ours before a time counts as in the future.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <summary>Earliest time accepted: nothing said before it can still be worked on.</summary>
    public static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Every refusal of this draft, in the order of the fields; empty when it may be accepted.</summary>
    public IReadOnlyList<Refusal> Check(DateTimeOffset now)
    {
        var refusals = new List<Refusal>();
        Refuse(Title.Length > MaxTitle, new("opinion.title-too-long", nameof(Title), MaxTitle));
        Refuse(!HasText(Body) && !HasText(Title), new("opinion.empty", nameof(Body)));
        Refuse(Body.Length > MaxBody, new("opinion.body-too-long", nameof(Body), MaxBody));
        Refuse(Place.Length > MaxPlace, new("opinion.place-too-long", nameof(Place), MaxPlace));
        Refuse(Contact.Length > MaxContact, new("opinion.contact-too-long", nameof(Contact), MaxContact));
        Refuse(SaidAt > now + ClockTolerance, new("opinion.in-the-future", nameof(SaidAt)));
        Refuse(SaidAt < Earliest, new("opinion.too-old", nameof(SaidAt)));
        return refusals;

        void Refuse(bool when, Refusal refusal)
        {
            if (when)
                refusals.Add(refusal);
        }
    }

    /// <summary>A text says something when it holds at least one letter, ideograph or digit.</summary>
    private static bool HasText(string text) => text.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit);
}
