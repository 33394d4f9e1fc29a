using Orleans.Runtime;

namespace Orleans;

/// <summary>Something that can be called by its key wherever it lives. Every method returns a task; see <see cref="Concurrency.OneWayAttribute"/> for those nobody waits for.</summary>
/// <remarks>Arguments and results are passed by reference here and copied by Orleans: send immutable values only.</remarks>
public interface IGrain : IAddressable;

/// <summary>A grain whose key is a text, e.g. a community's slug.</summary>
public interface IGrainWithStringKey : IGrain;

/// <summary>A grain whose key is a <see cref="Guid"/>.</summary>
public interface IGrainWithGuidKey : IGrain;
