namespace Deliberation.Mining.Segmentation;

/// <summary>How jieba's patterns see a UTF-16 unit.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Stands alone: punctuation, white space, emoji, other scripts.</summary>
    Other,

    /// <summary>U+4E00 to U+9FD5.</summary>
    Han,

    /// <summary>ASCII letter or digit.</summary>
    LetterOrDigit,

    /// <summary>One of + # &amp; . _ % -, which jieba keeps together with letters ("AT&amp;T", "c#").</summary>
    Joint,
}
