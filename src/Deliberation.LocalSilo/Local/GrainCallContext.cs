using System.Reflection;

namespace Orleans.Local;

/// <summary>Leads one call through the filters to the grain.</summary>
internal sealed class GrainCallContext(IReadOnlyList<IIncomingGrainCallFilter> filters, Grain grain, GrainMethod method, object?[] arguments)
    : IIncomingGrainCallContext
{
    private int stage;

    public object Grain => grain;

    public string InterfaceName => InterfaceMethod.DeclaringType!.FullName!;

    public string MethodName => InterfaceMethod.Name;

    public MethodInfo InterfaceMethod => method.Declaration;

    public MethodInfo ImplementationMethod => method.ImplementationIn(grain.GetType());

    public object? Result { get; set; }

    public async Task Invoke()
    {
        var here = stage++;
        try
        {
            if (here < filters.Count) await filters[here].Invoke(this);
            else if (here == filters.Count && grain is IIncomingGrainCallFilter own) await own.Invoke(this);
            else Result = await method.InvokeAsync(grain, arguments);
        }
        finally
        {
            stage = here; // so that a filter can try again
        }
    }
}
