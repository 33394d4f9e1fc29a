using Deliberation.Domain.Access;
using Deliberation.Storage.Communities;

namespace Deliberation.Web.Sample;

/// <summary>The community of the sample with the people who can sign in, as <c>community.json</c> has it.</summary>
public sealed record SampleCommunity(
    string Id,
    string Name,
    string Street,
    string City,
    IReadOnlyList<Estate> Estates,
    IReadOnlyList<Place> Places,
    IReadOnlyList<ResponsibleUnit> Units,
    IReadOnlyList<SamplePerson> People)
{
    public Community ToCommunity() => new(Id, Name, Street, City, Estates, Places, Units);
}

/// <summary>Somebody of the sample who can sign in; the first role is the one the person is shown for.</summary>
public sealed record SamplePerson(string UserName, string Name, IReadOnlyList<Role> Roles, string? UnitId = null);
