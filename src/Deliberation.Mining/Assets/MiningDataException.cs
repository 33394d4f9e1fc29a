namespace Deliberation.Mining.Assets;

/// <summary>A data file the engine cannot work without is missing or damaged. The message names the file, the reason and what to do.</summary>
public sealed class MiningDataException : Exception
{
    /// <summary>Creates the exception for <paramref name="path"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">What is wrong with it, as a clause: "is missing".</param>
    /// <param name="remedy">What to do, as a sentence.</param>
    /// <param name="cause">The error beneath, if any.</param>
    public MiningDataException(string path, string reason, string remedy, Exception? cause = null)
        : base($"{path} {reason}. {remedy}", cause) => Path = path;

    /// <summary>The file the exception is about.</summary>
    public string Path { get; }
}
