namespace Orleans.Runtime;

/// <summary>A grain or a reference to one.</summary>
public interface IAddressable;
