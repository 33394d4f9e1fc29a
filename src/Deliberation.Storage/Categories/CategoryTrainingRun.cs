namespace Deliberation.Storage.Categories;

/// <summary>A training of a classifier that staff asked for.</summary>
/// <param name="Seq">Its number among all trainings.</param>
/// <param name="CommunityId">Where.</param>
/// <param name="AskedBy">The account.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Number">The classifier that came of it; null while there is none.</param>
public sealed record CategoryTrainingRun(long Seq, string CommunityId, Guid AskedBy, DateTimeOffset AskedAt, CategoryTrainingState State, int? Number = null)
{
    /// <summary>Whether it is still to end.</summary>
    public bool IsOpen => State is CategoryTrainingState.Waiting or CategoryTrainingState.Running;
}

/// <summary>Where a training stands.</summary>
public enum CategoryTrainingState
{
    /// <summary>No node took it up yet, or the one that did was shut down and gave it back.</summary>
    Waiting,

    /// <summary>A node works on it.</summary>
    Running,

    /// <summary>A classifier came of it.</summary>
    Done,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>The examples that come with the program cannot be read.</summary>
    NoData,

    /// <summary>The node that worked on it is gone.</summary>
    Died,
}
