namespace Orleans;

/// <summary>Gives references to grains. A reference is cheap; the grain comes to life with the first call.</summary>
public interface IGrainFactory
{
    /// <summary>The grain with that text as key.</summary>
    /// <exception cref="ArgumentException">The key is empty, or not exactly one class implements the interface.</exception>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey)
        where TGrainInterface : IGrainWithStringKey;

    /// <summary>The grain with that id as key.</summary>
    /// <exception cref="ArgumentException">Not exactly one class implements the interface.</exception>
    TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey)
        where TGrainInterface : IGrainWithGuidKey;
}
