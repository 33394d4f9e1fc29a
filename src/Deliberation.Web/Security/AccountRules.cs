using System.Text.RegularExpressions;
using Deliberation.Domain.Refusals;
using Deliberation.Storage.Access;

namespace Deliberation.Web.Security;

/// <summary>What a new account must look like.</summary>
public static partial class AccountRules
{
    public const int MinUserName = 2;
    public const int MaxUserName = 32;
    public const int MinPassword = 10;
    public const int MaxPassword = 128;
    public const int MaxDisplayName = 20;

    public static IEnumerable<Refusal> Check(string userName, string displayName, string password)
    {
        var name = userName.Trim();
        if (name.Length < MinUserName)
            yield return new("account.user-name-too-short", "UserName", MinUserName);
        else if (name.Length > MaxUserName)
            yield return new("account.user-name-too-long", "UserName", MaxUserName);
        else if (!UserName().IsMatch(name))
            yield return new("account.user-name-characters", "UserName");

        if (string.IsNullOrWhiteSpace(displayName))
            yield return new("account.display-name-missing", "DisplayName");
        else if (displayName.Trim().Length > MaxDisplayName)
            yield return new("account.display-name-too-long", "DisplayName", MaxDisplayName);
        else if (displayName.Any(char.IsControl))
            yield return new("account.display-name-characters", "DisplayName");

        foreach (var refusal in CheckPassword(userName, password))
            yield return refusal;
    }

    /// <summary>Long enough and not the name; which characters it is made of is nobody's business.</summary>
    public static IEnumerable<Refusal> CheckPassword(string userName, string password)
    {
        if (password.Length < MinPassword)
            yield return new("account.password-too-short", "Password", MinPassword);
        else if (password.Length > MaxPassword)
            yield return new("account.password-too-long", "Password", MaxPassword);
        else if (password.Distinct().Count() < 3 || UserStore.Normalize(password) == UserStore.Normalize(userName))
            yield return new("account.password-too-simple", "Password");
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex UserName();
}
