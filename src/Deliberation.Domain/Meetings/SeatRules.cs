namespace Deliberation.Domain.Meetings;

/// <summary>Who is invited to a meeting.</summary>
internal static class SeatRules
{
    private const int MostSeats = 300;
    private const int LongestReason = 500;

    public static Decision Invite(Meeting meeting, InviteSeats command, DecisionContext context)
    {
        var people = command.People.Distinct().ToList();
        if (people.Count == 0)
            return Decision.Refuse("seat.nobody-chosen", nameof(command.People));
        if (people.Any(person => !context.Seats.ContainsKey(person)))
            return Decision.Refuse("seat.unknown-person", nameof(command.People));
        var invited = people.Select(person => context.Seats[person]).Where(seat => meeting.FindSeat(seat.Id) is null).ToList();
        if (invited.Count == 0)
            return Decision.Refuse("seat.already-invited", nameof(command.People));
        return meeting.Seats.Count + invited.Count > MostSeats
            ? Decision.Refuse("seat.too-many", nameof(command.People), MostSeats)
            : Decision.Accept(new SeatsInvited(context.Now, context.By, invited));
    }

    public static Decision Withdraw(Meeting meeting, WithdrawSeat command, DecisionContext context) => meeting.FindSeat(command.SeatId) is null
        ? Decision.Refuse("seat.not-found", nameof(command.SeatId))
        : TextRule.Refuse(command.Reason, nameof(command.Reason), LongestReason)
            ?? Decision.Accept(new SeatWithdrawn(context.Now, context.By, command.SeatId, command.Reason.Trim()));
}
