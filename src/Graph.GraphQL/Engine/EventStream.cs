using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Engine;

/// <summary>The source events of a subscription (specification 6.2.3.1); a rejection is delivered as one event.</summary>
internal sealed class EventStream(
    OperationContext context,
    Func<Exception, Selection, GraphQLError> unexpected,
    CancellationToken cancellation
) : IAsyncDisposable
{
    private IAsyncEnumerator<Column>? _events;
    private bool _ended;

    /// <summary>The reason why the stream cannot be opened; null if it is open.</summary>
    public GraphQLError? Refusal { get; private set; }

    /// <summary>The event: a column of one row.</summary>
    public Column Current { get; private set; } = null!;

    public async ValueTask<bool> MoveNextAsync()
    {
        if (_ended)
            return false;
        var isFirst = _events is null;
        try
        {
            _events ??= Open();
            if (!await _events.MoveNextAsync())
                return false;
            Current = _events.Current;
            return true;
        }
#pragma warning disable CA1031 // An exception before the first event rejects the subscription.
        catch (Exception thrown) when (isFirst && !cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Refuse(thrown);
            return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_events is not null)
            await _events.DisposeAsync();
    }

    private IAsyncEnumerator<Column> Open()
    {
        if (context.Operation.Root.Error is { } rootError)
            throw new GraphQLException(rootError);
        if (context.Operation.Selections is not [var selection, ..])
            throw new GraphQLException("The subscription does not select a field.");
        if (selection.ArgumentError is { } error)
            throw new GraphQLException(error);
        return selection.Field.EventSource() is { } source
            ? source.SubscribeAsync(selection, context, cancellation).GetAsyncEnumerator(cancellation)
            : throw new GraphQLException($"The subscription field \"{selection.Field.Name}\" has no event stream.");
    }

    private void Refuse(Exception thrown)
    {
        _ended = true;
        var selection = context.Operation.Selections.Count > 0 ? context.Operation.Selections[0] : null;
        var error =
            thrown is GraphQLException known || selection is null
                ? (thrown as GraphQLException)?.Error ?? new GraphQLError(thrown.Message)
                : unexpected(thrown, selection);
        if (selection is not null && error.Nodes.IsEmpty)
            error = error.WithNodes([.. selection.Nodes]);
        if (selection is not null && error.Path.IsDefault)
            error = error.WithPath([selection.ResponseKey]);
        Refusal = error;
    }
}
