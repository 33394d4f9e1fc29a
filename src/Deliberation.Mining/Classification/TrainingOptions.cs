namespace Deliberation.Mining.Classification;

/// <summary>How a <see cref="TextClassifier"/> learns. The defaults were chosen by grouped cross-validation on civic messages.</summary>
public sealed record TrainingOptions
{
    /// <summary>What an error costs against a large weight, above 0; default 1. Doubling or halving it changes little.</summary>
    public double Cost { get; init; } = 1;

    /// <summary>Below this probability the answer is "unsure", 0–1; default one half: an answer is given when it is rather right than wrong.</summary>
    public double SureFrom { get; init; } = 0.5;

    /// <summary>Seed of the order in which examples are visited; default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>When it is trained, UTC; kept in the model. Default: the first moment of the calendar.</summary>
    public DateTimeOffset At { get; init; }
}
