namespace Deliberation.Domain.Meetings;

/// <summary>异议: what a participant finds wrong in the minutes.</summary>
/// <param name="Number">1 for the first of the session.</param>
/// <param name="Participant">As signed in.</param>
/// <param name="Way">How it came.</param>
/// <param name="Version">The version objected to.</param>
/// <param name="Text">Public.</param>
/// <param name="By">Who wrote it down: the participant, or staff.</param>
/// <param name="At">UTC.</param>
/// <param name="Answer">Public; empty while there is none.</param>
/// <param name="AnsweredBy">Who answered; empty while nobody has.</param>
/// <param name="AnsweredAt">UTC; null while nobody has.</param>
/// <param name="Amended">Whether the answer changed the minutes.</param>
public sealed record Objection(
    int Number,
    string Participant,
    ObjectionWay Way,
    int Version,
    string Text,
    string By,
    DateTimeOffset At,
    string Answer = "",
    string AnsweredBy = "",
    DateTimeOffset? AnsweredAt = null,
    bool Amended = false);

/// <summary>How an objection came.</summary>
public enum ObjectionWay
{
    /// <summary>Through the participant's personal link.</summary>
    Online,

    /// <summary>书面.</summary>
    Paper,

    /// <summary>电话.</summary>
    Telephone,

    /// <summary>当面.</summary>
    InPerson,
}
