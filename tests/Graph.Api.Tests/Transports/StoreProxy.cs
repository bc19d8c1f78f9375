using System.Reflection;
using Graph.Storage;

namespace Graph.Api.Tests.Transports;

/// <summary>A real store, one method of which does something else.</summary>
public class StoreProxy : DispatchProxy
{
    private IGraphStore _store = null!;
    private string _method = "";
    private Func<object?[], object> _instead = null!;

    public static IGraphStore Around(IGraphStore store, string method, Func<object?[], object> instead)
    {
        var proxy = Create<IGraphStore, StoreProxy>();
        ((StoreProxy)(object)proxy)._store = store;
        ((StoreProxy)(object)proxy)._method = method;
        ((StoreProxy)(object)proxy)._instead = instead;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == _method ? _instead(args!) : targetMethod.Invoke(_store, args);
}
