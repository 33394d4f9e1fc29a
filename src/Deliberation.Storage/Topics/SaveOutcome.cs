namespace Deliberation.Storage.Topics;

/// <summary>What became of a batch.</summary>
public enum SaveOutcome
{
    /// <summary>It is stored.</summary>
    Saved,

    /// <summary>Another miner took the lease since; nothing was written. Stop mining.</summary>
    StaleFence,

    /// <summary>The stored position is not the one the batch goes on from; nothing was written. Load anew.</summary>
    WrongPosition,
}
