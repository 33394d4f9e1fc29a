namespace Deliberation.Storage.Roster;

/// <summary>What became of a save: all of it, or the first that another stands against.</summary>
/// <param name="Id">The councillor that was not saved; null when all were.</param>
/// <param name="Code">Stable code of the refusal; null when all were saved.</param>
/// <param name="Field">The field it is about; null when it is about the whole, or all were saved.</param>
public sealed record CouncillorSaved(Guid? Id, string? Code, string? Field)
{
    /// <summary>Everything was saved.</summary>
    public static CouncillorSaved All { get; } = new(null, null, null);
}
