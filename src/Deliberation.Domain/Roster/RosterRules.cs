using System.Text.RegularExpressions;
using Deliberation.Domain.Refusals;

namespace Deliberation.Domain.Roster;

/// <summary>What an entry of the roster must be.</summary>
public static partial class RosterRules
{
    /// <summary>Longest name and longest group, characters.</summary>
    public const int LongestName = 40;

    /// <summary>Longest household, characters.</summary>
    public const int LongestHousehold = 60;

    /// <summary>Most interests in own words.</summary>
    public const int MostInterests = 10;

    /// <summary>Longest interest, characters.</summary>
    public const int LongestInterest = 20;

    /// <summary>Longest term, years.</summary>
    public const int LongestTermYears = 10;

    private const int LongestEmail = 254;

    /// <summary>The entry without outer spaces, empty and repeated words.</summary>
    public static Councillor Tidy(Councillor councillor) => councillor with
    {
        Name = councillor.Name.Trim(),
        Group = councillor.Group.Trim(),
        Household = councillor.Household.Trim(),
        EstateId = councillor.EstateId.Trim(),
        Building = councillor.Building.Trim(),
        Categories = [.. councillor.Categories.Distinct(StringComparer.Ordinal)],
        Interests = [.. councillor.Interests.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)],
        Contact = new(councillor.Contact.Email.Trim(), string.Concat(councillor.Contact.Mobile.Where(c => c is not (' ' or '-')))),
    };

    /// <summary>Everything that speaks against a tidy entry; empty when it will do.</summary>
    public static IReadOnlyList<Refusal> Check(Councillor councillor, RosterFacts facts)
    {
        var against = new List<Refusal>();
        Text(councillor.Name, nameof(councillor.Name), LongestName, required: true);
        Text(councillor.Group, nameof(councillor.Group), LongestName, required: true);
        Text(councillor.Household, nameof(councillor.Household), LongestHousehold, required: false);
        if (LongNumber().IsMatch(councillor.Name))
            against.Add(new("roster.contact-in-name", nameof(councillor.Name)));
        if (councillor.Categories.Any(category => !facts.Categories.Contains(category)))
            against.Add(new("roster.unknown-category", nameof(councillor.Categories)));
        if (councillor.Interests.Count > MostInterests)
            against.Add(new("roster.too-many-interests", nameof(councillor.Interests), MostInterests));
        if (councillor.Interests.Any(word => word.Length > LongestInterest))
            against.Add(new("roster.interest-too-long", nameof(councillor.Interests), LongestInterest));
        Place();
        Term();
        Reach();
        return against;

        void Text(string text, string field, int longest, bool required)
        {
            if (required && text.Length == 0)
                against.Add(new("text.missing", field));
            else if (text.Length > longest)
                against.Add(new("text.too-long", field, longest));
        }

        void Place()
        {
            if (councillor.EstateId.Length == 0 && councillor.Building.Length > 0)
                against.Add(new("roster.building-without-estate", nameof(councillor.Building)));
            else if (councillor.EstateId.Length > 0 && !facts.Buildings.ContainsKey(councillor.EstateId))
                against.Add(new("roster.unknown-estate", nameof(councillor.EstateId)));
            else if (councillor.Building.Length > 0 && !facts.Buildings[councillor.EstateId].Contains(councillor.Building))
                against.Add(new("roster.unknown-building", nameof(councillor.Building)));
        }

        void Term()
        {
            if (councillor.From > councillor.Until)
                against.Add(new("roster.term-ends-before-it-begins", nameof(councillor.Until)));
            else if (councillor is { From: { } from, Until: { } until } && until.Year - from.Year > LongestTermYears)
                against.Add(new("roster.term-too-long", nameof(councillor.Until), LongestTermYears));
        }

        void Reach()
        {
            var (email, mobile) = councillor.Contact;
            if (email.Length > LongestEmail || (email.Length > 0 && !Address().IsMatch(email)))
                against.Add(new("roster.email-unreadable", nameof(Contact.Email)));
            if (mobile.Length > 0 && !Number().IsMatch(mobile))
                against.Add(new("roster.mobile-unreadable", nameof(Contact.Mobile)));
            if ((councillor.ToldBy == ToldBy.Email && email.Length == 0) || (councillor.ToldBy == ToldBy.Sms && mobile.Length == 0))
                against.Add(new("roster.no-contact-for-that", nameof(councillor.ToldBy)));
        }
    }

    /// <summary>Ends the term after a day; a day before the term began is refused.</summary>
    public static Refusal? CheckEnd(Councillor councillor, DateOnly lastDay) =>
        lastDay < councillor.From ? new("roster.term-ends-before-it-begins", nameof(councillor.Until)) : null;

    /// <summary>One mailbox, plain ASCII, without quotes, spaces or line breaks: nothing that could become a second header or recipient.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:1[3-9][0-9]{9}|\+[1-9][0-9]{7,14})\z")]
    private static partial Regex Number();

    /// <summary>What may be a telephone number: the name is public.</summary>
    [GeneratedRegex("[0-9]{7}")]
    private static partial Regex LongNumber();
}
