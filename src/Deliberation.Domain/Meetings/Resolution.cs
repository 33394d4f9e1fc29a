namespace Deliberation.Domain.Meetings;

/// <summary>决议: what the meeting decided, with the count of hands of both rooms.</summary>
/// <param name="Text">1–500 characters.</param>
/// <param name="For">Votes for.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Abstained">Abstentions.</param>
/// <param name="At">UTC.</param>
public sealed record Resolution(string Text, int For, int Against, int Abstained, DateTimeOffset At)
{
    /// <summary>Simple majority of the votes cast for or against; a tie does not pass.</summary>
    public bool Passed => For > Against;
}
