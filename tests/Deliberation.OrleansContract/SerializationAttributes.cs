namespace Orleans;

// These live in Microsoft.Orleans.Serialization.Abstractions, which cannot be restored everywhere; shapes as documented for Orleans 10.
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
internal sealed class GenerateSerializerAttribute : Attribute;

[AttributeUsage(AttributeTargets.All)]
internal sealed class IdAttribute(uint id) : Attribute
{
    public uint Id { get; } = id;
}

[AttributeUsage(AttributeTargets.All)]
internal sealed class AliasAttribute(string alias) : Attribute
{
    public string Alias { get; } = alias;
}

[AttributeUsage(AttributeTargets.All)]
internal sealed class ImmutableAttribute : Attribute;
