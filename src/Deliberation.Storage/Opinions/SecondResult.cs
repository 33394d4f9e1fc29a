namespace Deliberation.Storage.Opinions;

/// <summary>What became of a second: <see cref="Accepted"/>, <see cref="AlreadySeconded"/>, <see cref="AlreadyDone"/> or <see cref="UnknownOpinion"/>.</summary>
public abstract record SecondResult
{
    private SecondResult()
    {
    }

    /// <summary>It is stored, safely.</summary>
    /// <param name="Seq">Its number.</param>
    public sealed record Accepted(long Seq) : SecondResult;

    /// <summary>The resident seconded this opinion before; nothing was written.</summary>
    public sealed record AlreadySeconded : SecondResult;

    /// <summary>The same command stored a second before; nothing was written.</summary>
    /// <param name="SecondId">The second stored then.</param>
    public sealed record AlreadyDone(Guid SecondId) : SecondResult;

    /// <summary>The community has no such opinion.</summary>
    public sealed record UnknownOpinion : SecondResult;
}
