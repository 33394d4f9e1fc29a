namespace Deliberation.Domain.Roster;

/// <summary>A person of the roster with what speaks for or against a seat.</summary>
/// <param name="Person">Who.</param>
/// <param name="Suggested">Whether a seat is suggested.</param>
/// <param name="Reasons">At least one.</param>
public sealed record SuggestedSeat(Councillor Person, bool Suggested, IReadOnlyList<SeatingReason> Reasons);

/// <summary>
/// Who should sit in a meeting. It only suggests; people decide. Points: the building 4, the estate 3, near by 1, the category 2, each word that matches 1
/// (at most 2); one point less for each meeting of the last year, at most 2, and the higher points first. A side that somebody with points for place, category or words
/// speaks for is concerned. First each concerned side gets its best person, then the best follow; nobody of a household that sits, and no side gets more than half.
/// With one side only on the roster that half cannot be kept, and <see cref="OneSided"/> says so.
/// </summary>
public sealed class SeatingSuggestion
{
    private const int MostWords = 2;
    private const int MostSat = 2;

    private SeatingSuggestion(IReadOnlyList<SuggestedSeat> people)
    {
        People = people;
        Sides = people.Where(p => p.Suggested).Select(p => p.Person.Group).Distinct(StringComparer.Ordinal).Count();
        OneSided = Sides == 1 && people.Count(p => p.Suggested) > 1;
    }

    /// <summary>The whole roster: those suggested first, each part in the order of its points.</summary>
    public IReadOnlyList<SuggestedSeat> People { get; }

    /// <summary>How many sides have a seat.</summary>
    public int Sides { get; }

    /// <summary>Whether only one side has seats.</summary>
    public bool OneSided { get; }

    /// <summary>The suggestion; the same for the same roster in whatever order.</summary>
    public static SeatingSuggestion For(SeatingQuestion question, IEnumerable<Councillor> roster)
    {
        var people = roster.Select(person => new Candidate(person, Concern(question, person), question.Sat.GetValueOrDefault(person.Id)))
            .OrderByDescending(c => c.Points).ThenBy(c => c.Sat).ThenBy(c => c.Person.Name, StringComparer.Ordinal).ThenBy(c => c.Person.Id).ToList();
        var free = people.Where(c => c.Person.SitsOn(question.Day)).ToList();
        var concerned = free.Where(c => question.ConcernsAll || c.Concerned).Select(c => c.Person.Group).Distinct(StringComparer.Ordinal).ToList();
        var table = Seat(free, [.. people.Where(c => question.Seated.Contains(c.Person.Id))], concerned, question.Seats);
        return new(
        [
            .. people.Where(c => table.Sits(c)).Select(c => new SuggestedSeat(c.Person, true, For(c, table))),
            .. people.Where(c => !table.Sits(c)).Select(c => new SuggestedSeat(c.Person, false, [.. c.Reasons, Against(c, question, concerned, table)])),
        ]);
    }

    /// <summary>The fullest table at which no side has more than half: a smaller one may be needed when a side is short of people.</summary>
    private static Table Seat(List<Candidate> free, List<Candidate> seated, List<string> concerned, int seats)
    {
        var sides = free.Select(c => c.Person.Group).Distinct(StringComparer.Ordinal).Count();
        for (var size = Math.Max(seats, seated.Count); size >= Math.Max(2, seated.Count) && sides >= 2 && concerned.Count > 0; size--)
        {
            var table = Fill(free, seated, concerned, size, mostOfSide: size / 2);
            if (table.Count == size)
                return table;
        }

        return Fill(free, seated, concerned, sides >= 2 ? 1 : seats, mostOfSide: int.MaxValue);
    }

    private static Table Fill(List<Candidate> free, List<Candidate> seated, List<string> concerned, int size, int mostOfSide)
    {
        var table = new Table(size, mostOfSide);
        foreach (var candidate in seated)
            table.Add(candidate, forSide: false);
        foreach (var side in concerned.Where(side => !table.Has(side)))
            if (free.Find(c => c.Person.Group == side && table.Takes(c)) is { } best)
                table.Add(best, forSide: true);
        // Those of sides that are not concerned sit only where a side that is would get more than half.
        if (concerned.Count > 0)
            foreach (var candidate in free.OrderBy(c => concerned.Contains(c.Person.Group) ? 0 : 1).Where(c => table.Takes(c)))
                table.Add(candidate, forSide: false);
        return table;
    }

    private static List<SeatingReason> Concern(SeatingQuestion question, Councillor person)
    {
        var reasons = new List<SeatingReason>();
        if (person.EstateId.Length > 0 && person.EstateId == question.EstateId)
            reasons.Add(question.Building.Length > 0 && person.Building == question.Building
                ? new(SeatingReasonKind.Building, person.Building)
                : new(SeatingReasonKind.Estate));
        else if (question.NearEstates.Contains(person.EstateId))
            reasons.Add(new(SeatingReasonKind.Near));
        if (question.Category is { } category && person.Categories.Contains(category))
            reasons.Add(new(SeatingReasonKind.Category));
        reasons.AddRange(person.Interests
            .Where(interest => interest.Length > 1 && question.Words.Any(word => word.Contains(interest, StringComparison.OrdinalIgnoreCase)))
            .Take(MostWords).Select(interest => new SeatingReason(SeatingReasonKind.Interest, interest)));
        return reasons;
    }

    private static IReadOnlyList<SeatingReason> For(Candidate candidate, Table table) =>
    [
        .. candidate.Reasons,
        .. table.SpeaksForSide(candidate) ? [new SeatingReason(SeatingReasonKind.Side, candidate.Person.Group)] : Array.Empty<SeatingReason>(),
        .. candidate.Sat == 0 ? [new SeatingReason(SeatingReasonKind.Seldom)] : Array.Empty<SeatingReason>(),
    ];

    private static SeatingReason Against(Candidate candidate, SeatingQuestion question, List<string> concerned, Table table) => new(candidate switch
    {
        _ when !candidate.Person.SitsOn(question.Day) => SeatingReasonKind.OutOfTerm,
        _ when table.HasHousehold(candidate) => SeatingReasonKind.HouseholdSits,
        _ when !concerned.Contains(candidate.Person.Group) => SeatingReasonKind.NotConcerned,
        _ when table.IsFull(candidate.Person.Group) => SeatingReasonKind.SideIsFull,
        _ => SeatingReasonKind.SeatsAreTaken,
    });

    private sealed record Candidate(Councillor Person, IReadOnlyList<SeatingReason> Reasons, int Sat)
    {
        public bool Concerned => Reasons.Count > 0;

        public int Points { get; } = Reasons.Sum(reason => reason.Kind switch
        {
            SeatingReasonKind.Building => 4,
            SeatingReasonKind.Estate => 3,
            SeatingReasonKind.Category => 2,
            _ => 1,
        }) - Math.Min(Sat, MostSat);
    }

    private sealed class Table(int size, int mostOfSide)
    {
        private readonly List<Candidate> _seated = [];
        private readonly HashSet<Candidate> _forSide = [];

        public int Count => _seated.Count;

        public bool Sits(Candidate candidate) => _seated.Contains(candidate);

        public bool SpeaksForSide(Candidate candidate) => _forSide.Contains(candidate);

        public bool Has(string side) => _seated.Exists(c => c.Person.Group == side);

        public bool IsFull(string side) => _seated.Count(c => c.Person.Group == side) >= mostOfSide;

        public bool HasHousehold(Candidate candidate) =>
            candidate.Person.Household.Length > 0 && _seated.Any(c => c.Person.Household == candidate.Person.Household);

        public bool Takes(Candidate candidate) =>
            _seated.Count < size && !Sits(candidate) && !HasHousehold(candidate) && !IsFull(candidate.Person.Group);

        public void Add(Candidate candidate, bool forSide)
        {
            _seated.Add(candidate);
            if (forSide)
                _forSide.Add(candidate);
        }
    }
}
