using Deliberation.Domain.Roster;

namespace Deliberation.Web.Sample;

/// <summary>Somebody on the roster of the sample, as <c>roster.json</c> has it.</summary>
public sealed record SampleCouncillor(
    string Name,
    string Group,
    string Household = "",
    string Estate = "",
    string Building = "",
    IReadOnlyList<string>? Categories = null,
    IReadOnlyList<string>? Interests = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    string Email = "",
    ToldBy ToldBy = ToldBy.Paper,
    string UserName = "",
    bool Active = true)
{
    public Councillor ToCouncillor(Guid id, string communityId, Guid? userId) => new(id, communityId, Name, Group, Household, userId)
    {
        EstateId = Estate,
        Building = Building,
        Categories = Categories ?? [],
        Interests = Interests ?? [],
        From = From,
        Until = Until,
        Contact = new(Email, ""),
        ToldBy = ToldBy,
        Active = Active,
    };
}
