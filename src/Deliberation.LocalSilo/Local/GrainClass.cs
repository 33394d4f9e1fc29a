using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;

namespace Orleans.Local;

/// <summary>A grain class: how its grains are made and whether their calls interleave.</summary>
internal sealed class GrainClass(Type type)
{
    private readonly ObjectFactory create = ActivatorUtilities.CreateFactory(type, Type.EmptyTypes);

    public string Name => type.Name;

    public string FullName { get; } = type.FullName!;

    public bool IsReentrant { get; } = type.IsDefined(typeof(ReentrantAttribute));

    public Grain Create(IServiceProvider services) => (Grain)create(services, null);

    /// <summary>The one class behind each grain interface; several classes are kept so that asking for one can say so.</summary>
    public static ILookup<Type, GrainClass> ByInterface(IEnumerable<Assembly> assemblies) => assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsSubclassOf(typeof(Grain)))
        .Select(type => (Type: type, Class: new GrainClass(type)))
        .SelectMany(grain => grain.Type.GetInterfaces()
            .Where(contract => contract.IsAssignableTo(typeof(IGrain)) && contract.Assembly != typeof(IGrain).Assembly)
            .Select(contract => (Contract: contract, grain.Class)))
        .ToLookup(pair => pair.Contract, pair => pair.Class);
}
