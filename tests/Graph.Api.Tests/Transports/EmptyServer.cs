using Graph.Api.Tests.Serving;
using Graph.Storage.Changes;

namespace Graph.Api.Tests.Transports;

/// <summary>A server with an empty store that the tests of a class write to.</summary>
public sealed class EmptyServer : IAsyncLifetime
{
    private ApiServer? _server;

    public ApiServer Api => _server!;

    public ValueTask InitializeAsync()
    {
        _server = ApiServer.StartEmpty();
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes nodes of a kind that have nothing but a name.</summary>
    public Task<ChangeResult> WriteAsync(string note, params (string Kind, string Id)[] nodes) =>
        Api.Store.ApplyAsync(Change(note, nodes)).AsTask();

    public static GraphChange Change(string note, params (string Kind, string Id)[] nodes) =>
        new() { Note = note, Nodes = [.. nodes.Select(node => new NodeWrite(node.Id, node.Kind, new PropertyValues(("name", node.Id))))] };

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
