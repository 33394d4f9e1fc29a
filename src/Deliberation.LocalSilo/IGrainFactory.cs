namespace Orleans;

/// <summary>Gives references to grains. A reference is cheap; the grain comes to life with the first call.</summary>
public interface IGrainFactory
{
    /// <summary>The grain with that text as key.</summary>
    /// <param name="primaryKey">The key; not empty.</param>
    /// <param name="grainClassNamePrefix">How the class's full name begins, where several implement the interface. Default: only one does.</param>
    /// <exception cref="ArgumentException">The key is empty, or not exactly one class fits.</exception>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;

    /// <summary>The grain with that id as key.</summary>
    /// <param name="primaryKey">The key.</param>
    /// <param name="grainClassNamePrefix">How the class's full name begins, where several implement the interface. Default: only one does.</param>
    /// <exception cref="ArgumentException">Not exactly one class fits.</exception>
    TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey;
}
