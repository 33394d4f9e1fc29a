namespace Deliberation.Domain.Agenda;

/// <summary>综合评估: how stakeholders see a proposal, online and on site, before staff decide on it.</summary>
/// <param name="OnlineUntil">The last day to score online, in the community's time.</param>
/// <param name="LeastScorers">How many sheets a decision needs.</param>
/// <param name="Invited">Who is asked online.</param>
/// <param name="Online">The latest sheet of each who scored online.</param>
/// <param name="OnSite">The round in the room; null before it is entered.</param>
public sealed record ProposalEvaluation(
    DateOnly OnlineUntil,
    int LeastScorers,
    IReadOnlyList<Scorer> Invited,
    IReadOnlyList<ScoreSheet> Online,
    OnSiteRound? OnSite)
{
    /// <summary>The sheets that count: all of the room, and online those of people who were not in it.</summary>
    public IReadOnlyList<ScoreSheet> Sheets =>
        [.. Online.Where(sheet => OnSite?.Attendance.Any(a => a.ScorerId == sheet.ScorerId) != true), .. OnSite?.Sheets ?? []];

    /// <summary>Whether enough people scored for a decision.</summary>
    public bool Suffices => Sheets.Count >= LeastScorers;

    /// <summary>The outcome of both rounds; null while nobody has scored.</summary>
    public ProposalScore? Score => ProposalScore.Of(Sheets);

    /// <summary>The evaluation with other people asked; what those who stay asked have scored is kept.</summary>
    public ProposalEvaluation With(DateOnly onlineUntil, int leastScorers, IReadOnlyList<Scorer> invited) => this with
    {
        OnlineUntil = onlineUntil,
        LeastScorers = leastScorers,
        Invited = invited,
        Online = [.. Online.Where(sheet => invited.Any(scorer => scorer.Id == sheet.ScorerId))],
    };

    /// <summary>The evaluation with one more sheet online; a person's later sheet replaces the earlier one.</summary>
    public ProposalEvaluation With(ScoreSheet sheet) => this with { Online = [.. Online.Where(s => s.ScorerId != sheet.ScorerId), sheet] };
}
