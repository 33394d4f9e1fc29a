namespace Deliberation.Storage.Categories;

/// <summary>A trained classifier of a community, without its weights.</summary>
/// <param name="Number">Counts the community's classifiers from 1.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Fingerprint of its weights.</param>
/// <param name="Corrections">Number of the last correction that it had learned from; 0 = none.</param>
/// <param name="Report">JSON: how it compared with what was in use when it was trained.</param>
/// <param name="TrainedBy">The account.</param>
/// <param name="TrainedAt">UTC.</param>
public sealed record CategoryModel(int Number, CategoryModelState State, string Version, long Corrections, string Report, Guid TrainedBy, DateTimeOffset TrainedAt);

/// <summary>Where a trained classifier stands.</summary>
public enum CategoryModelState
{
    /// <summary>It waits for somebody to decide.</summary>
    Proposed,

    /// <summary>It was taken into use, and can be again.</summary>
    Kept,

    /// <summary>It was not wanted.</summary>
    Discarded,
}

/// <summary>A classifier to be stored.</summary>
/// <param name="CommunityId">Where.</param>
/// <param name="Model">The file of the model.</param>
/// <param name="Corrections">Number of the last correction that it learned from; 0 = none.</param>
/// <param name="Report">JSON.</param>
/// <param name="By">The account that had it trained.</param>
public sealed record NewCategoryModel(string CommunityId, byte[] Model, long Corrections, string Report, Guid By);
