namespace Orleans;

/// <summary>Why an activation ends. Default: none, without words.</summary>
/// <param name="code">The kind of reason.</param>
/// <param name="text">The reason in words, for logs.</param>
public readonly struct DeactivationReason(DeactivationReasonCode code, string text) : IEquatable<DeactivationReason>
{
    /// <summary>The kind of reason.</summary>
    public DeactivationReasonCode ReasonCode { get; } = code;

    /// <summary>The reason in words, for logs.</summary>
    public string Description { get; } = text;

    /// <inheritdoc/>
    public bool Equals(DeactivationReason other) => ReasonCode == other.ReasonCode && Description == other.Description;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DeactivationReason other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ReasonCode, Description);

    /// <inheritdoc/>
    public override string ToString() => $"{ReasonCode}: {Description}";

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(DeactivationReason left, DeactivationReason right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(DeactivationReason left, DeactivationReason right) => !left.Equals(right);
}
