namespace Deliberation.Mining.Classification;

/// <summary>What should be a model cannot be read as one.</summary>
/// <param name="reason">What is wrong with it.</param>
/// <param name="cause">What was thrown, if anything.</param>
public sealed class DamagedModelException(string reason, Exception? cause = null) : Exception($"The model cannot be used: {reason}.", cause);
