namespace Deliberation.Domain.Plans;

/// <summary>照片 of a measure. The log holds its hash and never its bytes, so that a photo can be taken away for good.</summary>
/// <param name="Hash">SHA-256 of the stored bytes as 64 lower-case hexadecimal digits.</param>
/// <param name="Kind">Before the work or after it.</param>
/// <param name="Caption">What is to be seen; public, also read out in place of the photo; 1–100 characters.</param>
public sealed record NewPhoto(string Hash, PhotoKind Kind, string Caption);

/// <summary>A photo as it stands at a measure.</summary>
/// <param name="Hash">SHA-256 of the stored bytes.</param>
/// <param name="Kind">Before the work or after it.</param>
/// <param name="Caption">What is to be seen.</param>
/// <param name="By">Who added it.</param>
/// <param name="At">UTC.</param>
/// <param name="Removed">Why it was taken away, public; empty while it stands.</param>
/// <param name="RemovedBy">Who took it away; empty while it stands.</param>
/// <param name="RemovedAt">UTC; null while it stands.</param>
public sealed record MeasurePhoto(
    string Hash, PhotoKind Kind, string Caption, string By, DateTimeOffset At, string Removed = "", string RemovedBy = "", DateTimeOffset? RemovedAt = null);

/// <summary>When a photo was taken.</summary>
public enum PhotoKind
{
    /// <summary>整改前.</summary>
    Before,

    /// <summary>整改后.</summary>
    After,
}
