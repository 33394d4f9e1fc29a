namespace Deliberation.Domain.Handling;

/// <summary>Which class an opinion begins in, and how long each class has.</summary>
public static class DeadlineClasses
{
    /// <summary>How long danger may wait for an answer.</summary>
    public static readonly TimeSpan DangerTime = TimeSpan.FromHours(2);

    /// <summary>How long a supply that is out may wait for an answer.</summary>
    public static readonly TimeSpan UtilitiesTime = TimeSpan.FromHours(24);

    /// <summary>Working days of an ordinary opinion.</summary>
    public const int OrdinaryWorkingDays = 7;

    /// <summary>Working days of a complex opinion.</summary>
    public const int ComplexWorkingDays = 15;

    /// <summary>The class that the system finds; never <see cref="DeadlineClass.Complex"/>.</summary>
    /// <param name="danger">Whether it speaks of danger.</param>
    /// <param name="category">Code of its category; null when unsure.</param>
    /// <param name="supply">Whether it names water, electricity, gas, heating or a lift that is out.</param>
    public static DeadlineClass Of(bool danger, string? category, bool supply) =>
        danger ? DeadlineClass.Danger
        : supply && category is null or "facilities" or "property" ? DeadlineClass.Utilities
        : DeadlineClass.Ordinary;
}
