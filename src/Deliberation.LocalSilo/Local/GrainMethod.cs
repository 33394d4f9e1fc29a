using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Concurrency;

namespace Orleans.Local;

/// <summary>A method of a grain interface, read once: how it schedules, and how its kind of task is called and answered.</summary>
internal abstract class GrainMethod
{
    private static readonly ConcurrentDictionary<MethodInfo, GrainMethod> Known = new();
    private int tokenAt;
    private MethodInvoker invoker = null!;

    public MethodInfo Declaration { get; private set; } = null!;

    public string Name { get; private set; } = null!;

    public bool AlwaysInterleaves { get; private set; }

    public bool IsReadOnly { get; private set; }

    public bool IsOneWay { get; private set; }

    public static GrainMethod Of(MethodInfo declaration) => Known.GetOrAdd(declaration, Read);

    public CancellationToken TokenIn(object?[] arguments) => tokenAt < 0 ? default : (CancellationToken)arguments[tokenAt]!;

    public MethodInfo ImplementationIn(Type grain)
    {
        var generic = Declaration.IsGenericMethod ? Declaration.GetGenericMethodDefinition() : Declaration;
        var map = grain.GetInterfaceMap(Declaration.DeclaringType!);
        return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, generic)];
    }

    /// <summary>Calls the grain and awaits it; null for a method without result.</summary>
    public abstract Task<object?> InvokeAsync(Grain grain, object?[] arguments);

    /// <summary>The reply as the kind of task that the method returns.</summary>
    public abstract object AsReturned(Task<object?> reply);

    protected object Invoke(Grain grain, object?[] arguments) =>
        invoker.Invoke(grain, arguments.AsSpan()) ?? throw new InvalidOperationException($"{Name} returned no task.");

    private static GrainMethod Read(MethodInfo declaration)
    {
        var returned = declaration.ReturnType;
        var result = returned.IsGenericType ? returned.GetGenericArguments()[0] : null;
        var kind = result is null
            ? returned == typeof(Task) ? typeof(ForTask) : returned == typeof(ValueTask) ? typeof(ForValueTask) : null
            : returned.GetGenericTypeDefinition() == typeof(Task<>) ? typeof(ForTask<>).MakeGenericType(result)
            : returned.GetGenericTypeDefinition() == typeof(ValueTask<>) ? typeof(ForValueTask<>).MakeGenericType(result) : null;
        var name = $"{declaration.DeclaringType!.Name}.{declaration.Name}";
        var oneWay = declaration.IsDefined(typeof(OneWayAttribute));
        if (kind is null || (oneWay && result is not null))
            throw new NotSupportedException($"{name} must return a Task or ValueTask, and without a result when it is one-way.");
        var method = (GrainMethod)Activator.CreateInstance(kind)!;
        method.Declaration = declaration;
        method.Name = name;
        method.invoker = MethodInvoker.Create(declaration);
        method.tokenAt = Array.FindIndex(declaration.GetParameters(), parameter => parameter.ParameterType == typeof(CancellationToken));
        method.AlwaysInterleaves = declaration.IsDefined(typeof(AlwaysInterleaveAttribute));
        method.IsReadOnly = declaration.IsDefined(typeof(ReadOnlyAttribute));
        method.IsOneWay = oneWay;
        return method;
    }

    private sealed class ForTask : GrainMethod
    {
        public override async Task<object?> InvokeAsync(Grain grain, object?[] arguments)
        {
            await (Task)Invoke(grain, arguments);
            return null;
        }

        public override object AsReturned(Task<object?> reply) => reply;
    }

    private sealed class ForValueTask : GrainMethod
    {
        public override async Task<object?> InvokeAsync(Grain grain, object?[] arguments)
        {
            await (ValueTask)Invoke(grain, arguments);
            return null;
        }

        public override object AsReturned(Task<object?> reply) => new ValueTask(reply);
    }

    private sealed class ForTask<T> : GrainMethod
    {
        public override async Task<object?> InvokeAsync(Grain grain, object?[] arguments) => await (Task<T>)Invoke(grain, arguments);

        public override object AsReturned(Task<object?> reply) => Typed<T>(reply);
    }

    private sealed class ForValueTask<T> : GrainMethod
    {
        public override async Task<object?> InvokeAsync(Grain grain, object?[] arguments) => await (ValueTask<T>)Invoke(grain, arguments);

        public override object AsReturned(Task<object?> reply) => new ValueTask<T>(Typed<T>(reply));
    }

    private static async Task<T> Typed<T>(Task<object?> reply) => (T)(await reply.ConfigureAwait(false))!;
}
