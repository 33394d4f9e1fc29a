namespace Deliberation.Mining.Classification.Linear;

/// <summary>The kinds of features. Each is brought to length one by itself, so that a long body does not drown a title. The numbers stand in the model's file.</summary>
internal enum FeatureKind
{
    /// <summary>One to three characters of the title in a row.</summary>
    TitleGram,

    /// <summary>A word of the title.</summary>
    TitleWord,

    /// <summary>One or two characters of the body in a row.</summary>
    BodyGram,

    /// <summary>A word of the body.</summary>
    BodyWord,
}
