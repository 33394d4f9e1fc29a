using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>Stands for a grain at the caller. References to the same grain are equal.</summary>
internal class GrainReference : DispatchProxy, IAddressable
{
    private LocalSilo silo = null!;

    public GrainAddress Address { get; private set; }

    public static T To<T>(LocalSilo silo, GrainAddress address)
    {
        var reference = Create<T, GrainReference>();
        ((GrainReference)(object)reference!).silo = silo;
        ((GrainReference)(object)reference).Address = address;
        return reference;
    }

    public override bool Equals(object? obj) => obj is GrainReference other && Address == other.Address;

    public override int GetHashCode() => Address.GetHashCode();

    public override string ToString() => $"{Address.Class.Name}/{Address.Key}";

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var method = GrainMethod.Of(targetMethod!);
        return method.AsReturned(silo.Call(Address, method, args ?? []));
    }
}
