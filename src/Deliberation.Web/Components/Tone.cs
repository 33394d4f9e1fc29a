namespace Deliberation.Web.Components;

/// <summary>What a status means to the reader; always shown as word, shape and colour together.</summary>
public enum Tone
{
    /// <summary>Not begun, or nothing to say.</summary>
    Quiet,

    /// <summary>Under way.</summary>
    Active,

    /// <summary>Done, solved, in time.</summary>
    Good,

    /// <summary>Near its limit, needs a look.</summary>
    Warning,

    /// <summary>Late, refused, dangerous.</summary>
    Bad,
}
