namespace Orleans;

/// <summary>What every grain class is, by deriving from <see cref="Grain"/>.</summary>
public interface IGrainBase;
