namespace Deliberation.Storage.Opinions;

/// <summary>What became of a submitted opinion: <see cref="Accepted"/> or <see cref="AlreadyDone"/>.</summary>
public abstract record SubmitResult
{
    private SubmitResult()
    {
    }

    /// <summary>It is stored, safely.</summary>
    /// <param name="Seq">Its number.</param>
    public sealed record Accepted(long Seq) : SubmitResult;

    /// <summary>The same command stored an opinion before; nothing was written, and the code hash of this one opens nothing.</summary>
    /// <param name="OpinionId">The opinion stored then.</param>
    public sealed record AlreadyDone(Guid OpinionId) : SubmitResult;
}
