namespace Orleans;

/// <summary>Stands around every call into a grain, on the grain's turn. Register as a singleton service; they run in order of registration,
/// and the grain's own, if it implements this interface, last.</summary>
public interface IIncomingGrainCallFilter
{
    /// <summary>Acts before and after <see cref="IGrainCallContext.Invoke"/>, which it should await.</summary>
    Task Invoke(IIncomingGrainCallContext context);
}
