namespace Deliberation.Domain.Meetings;

/// <summary>Which of the two rooms of a hybrid meeting a person sits in.</summary>
public enum Room
{
    /// <summary>现场.</summary>
    OnSite,

    /// <summary>线上.</summary>
    Online,
}
