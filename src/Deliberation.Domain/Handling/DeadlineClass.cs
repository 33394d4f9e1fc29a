namespace Deliberation.Domain.Handling;

/// <summary>期限类别: how soon an opinion is answered. The hour classes count clock time, the day classes working days.</summary>
public enum DeadlineClass
{
    /// <summary>危险: danger to life or property, answered within 2 hours; takes the fast lane.</summary>
    Danger,

    /// <summary>水电气等: a supply is out, answered within 24 hours.</summary>
    Utilities,

    /// <summary>一般: answered within 7 working days.</summary>
    Ordinary,

    /// <summary>复杂: answered within 15 working days; only staff choose it, with a reason.</summary>
    Complex,
}
