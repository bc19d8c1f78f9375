using System.Reflection;
using Graph.Storage;

namespace Graph.Api.Tests.Transports;

/// <summary>A real store, one method of which does something else.</summary>
public class StoreProxy : DispatchProxy
{
    private IGraphStore store = null!;
    private string method = "";
    private Func<object?[], object> instead = null!;

    public static IGraphStore Around(IGraphStore store, string method, Func<object?[], object> instead)
    {
        var proxy = Create<IGraphStore, StoreProxy>();
        ((StoreProxy)(object)proxy).store = store;
        ((StoreProxy)(object)proxy).method = method;
        ((StoreProxy)(object)proxy).instead = instead;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == method ? instead(args!) : targetMethod.Invoke(store, args);
}
