using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Agenda;

/// <summary>Asking stakeholders about a proposal, and what they score.</summary>
internal static class ProposalEvaluationRules
{
    private const int MostPeople = 200;
    private const int FarthestDays = 60;
    private const int LongestName = 40;
    private const int LongestComment = 500;

    public static Decision Open(OpenProposalEvaluation command, DecisionContext context)
    {
        if (command.OnlineUntil < context.Today || command.OnlineUntil > context.Today.AddDays(FarthestDays))
            return Decision.Refuse("proposal.online-until-no-coming-day", nameof(command.OnlineUntil), FarthestDays);
        if (command.LeastScorers is < 1 or > MostPeople)
            return Decision.Refuse("proposal.least-scorers-out-of-range", nameof(command.LeastScorers), MostPeople);
        if (command.Invited.Count is 0 or > MostPeople)
            return Decision.Refuse("proposal.scorers-missing", nameof(command.Invited), MostPeople);
        if (command.Invited.DistinctBy(invited => invited.UserId).Count() < command.Invited.Count)
            return Decision.Refuse("proposal.scorer-twice", nameof(command.Invited));
        var scorers = new List<Scorer>();
        foreach (var (userId, group) in command.Invited)
        {
            if (TextRule.Refuse(group, nameof(command.Invited), LongestName) is { } refusal)
                return refusal;
            if (!context.Accounts.TryGetValue(userId, out var name))
                return Decision.Refuse("proposal.unknown-scorer", nameof(command.Invited));
            scorers.Add(new Scorer(name, group.Trim()));
        }

        return Decision.Accept(new ProposalEvaluationOpened(context.Now, context.By, command.OnlineUntil, command.LeastScorers, scorers));
    }

    public static Decision Score(Meeting meeting, ScoreProposal command, DecisionContext context)
    {
        var evaluation = meeting.ProposalEvaluation!;
        if (evaluation.Invited.FirstOrDefault(scorer => scorer.Id == context.AccountName) is not { } scorer)
            return Decision.Refuse("proposal.not-invited");
        if (context.Today > evaluation.OnlineUntil)
            return Decision.Refuse("proposal.online-round-over");
        if (command.Scores.OutOfRange() is { } field)
            return Decision.Refuse("proposal.score-out-of-range", field);
        return TextRule.Refuse(command.Comment, nameof(command.Comment), LongestComment, required: false)
            ?? Decision.Accept(new ProposalScored(context.Now, "", new ScoreSheet(scorer.Id, scorer.Group, command.Scores, command.Comment.Trim())));
    }

    public static Decision RecordOnSite(Meeting meeting, RecordOnSiteRound command, DecisionContext context)
    {
        var round = command.Round;
        if (round.HeldOn > context.Today || round.HeldOn < context.Today.AddDays(-FarthestDays))
            return Decision.Refuse("proposal.held-on-no-past-day", nameof(round.HeldOn), FarthestDays);
        if (round.Attendance.Count is 0 or > MostPeople)
            return Decision.Refuse("proposal.no-attendance", nameof(round.Attendance), MostPeople);
        if (round.Sheets.Count > round.Attendance.Count)
            return Decision.Refuse("proposal.more-sheets-than-people", nameof(round.Sheets), round.Attendance.Count);
        return NobodyTwice(meeting, round)
            ?? Names(round)
            ?? Sheets(round)
            ?? Decision.Accept(new OnSiteRoundRecorded(context.Now, context.By, Trimmed(round)));
    }

    private static Decision? NobodyTwice(Meeting meeting, OnSiteRound round)
    {
        Guid[] known = [.. round.Attendance.Select(a => a.ScorerId).OfType<Guid>()];
        if (known.Distinct().Count() < known.Length || round.Attendance.DistinctBy(a => a.Name.Trim()).Count() < round.Attendance.Count)
            return Decision.Refuse("proposal.attendee-twice", nameof(round.Attendance));
        return known.All(id => meeting.ProposalEvaluation!.Invited.Any(scorer => scorer.Id == id))
            ? null
            : Decision.Refuse("proposal.unknown-scorer", nameof(round.Attendance));
    }

    private static Decision? Names(OnSiteRound round)
    {
        foreach (var attendee in round.Attendance)
        {
            if ((TextRule.Refuse(attendee.Name, nameof(round.Attendance), LongestName)
                ?? TextRule.Refuse(attendee.Group, nameof(round.Attendance), LongestName)) is { } refusal)
                return refusal;
        }

        return null;
    }

    // A group cannot hand in more sheets than it had people in the room.
    private static Decision? Sheets(OnSiteRound round)
    {
        foreach (var sheet in round.Sheets)
        {
            if (sheet.Scores.OutOfRange() is { } field)
                return Decision.Refuse("proposal.score-out-of-range", field);
            if (TextRule.Refuse(sheet.Comment, nameof(round.Sheets), LongestComment, required: false) is { } refusal)
                return refusal;
        }

        foreach (var group in round.Sheets.GroupBy(sheet => sheet.Group.Trim(), StringComparer.Ordinal))
        {
            var present = round.Attendance.Count(a => a.Group.Trim() == group.Key);
            if (group.Count() > present)
                return Decision.Refuse("proposal.more-sheets-than-people", nameof(round.Sheets), present);
        }

        return null;
    }

    private static OnSiteRound Trimmed(OnSiteRound round) => round with
    {
        Attendance = [.. round.Attendance.Select(a => a with { Name = a.Name.Trim(), Group = a.Group.Trim() })],
        Sheets = [.. round.Sheets.Select(s => new ScoreSheet(null, s.Group.Trim(), s.Scores, s.Comment.Trim()))],
    };
}
