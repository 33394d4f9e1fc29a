namespace Orleans.Runtime;

/// <summary>A grain's timer; ends when disposed or when its activation ends.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets when the next callback runs; within a callback, counted from its end.</summary>
    /// <param name="dueTime">Time until the next callback; infinite for none.</param>
    /// <param name="period">Time from the end of a callback to the next; infinite for none.</param>
    void Change(TimeSpan dueTime, TimeSpan period);
}
