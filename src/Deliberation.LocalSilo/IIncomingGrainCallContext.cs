using System.Reflection;

namespace Orleans;

/// <summary>One call on its way into a grain.</summary>
public interface IIncomingGrainCallContext : IGrainCallContext
{
    /// <summary>The method as the grain class implements it.</summary>
    MethodInfo ImplementationMethod { get; }
}
