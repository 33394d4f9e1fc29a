namespace Orleans;

/// <summary>Reaches grains from outside of grains.</summary>
public interface IClusterClient : IGrainFactory;
