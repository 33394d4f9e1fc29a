namespace Deliberation.Mining.Classification;

/// <summary>The six categories of opinions. None is the default: an unsure answer is null, never a category.</summary>
public enum Category
{
    /// <summary>Traffic and getting about.</summary>
    Traffic = 1,

    /// <summary>Environment and cleanliness.</summary>
    Environment,

    /// <summary>Property management.</summary>
    Property,

    /// <summary>Houses and facilities.</summary>
    Facilities,

    /// <summary>Peace and safety.</summary>
    Safety,

    /// <summary>Services for daily life.</summary>
    Services,
}
