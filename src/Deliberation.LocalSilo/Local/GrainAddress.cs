namespace Orleans.Local;

/// <summary>Names one grain: its class and its key.</summary>
internal readonly record struct GrainAddress(GrainClass Class, string Key);
