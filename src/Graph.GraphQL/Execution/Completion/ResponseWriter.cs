using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Writes the data of a response from completed fields, and tracks the index in each enclosing list. The path of an error is
/// built from these and the selection.
/// </summary>
internal sealed class ResponseWriter(
    JsonBuffer json,
    Func<Exception, Selection, GraphQLError> unexpected,
    ResponseMeter? meter,
    CancellationToken cancellation
)
{
    // The memory of an error and its path, without their texts.
    private const int ErrorOverhead = 300;

    // A task, its path and its position.
    private const int LaterOverhead = 500;

    private long _errorBytes;
    private Selection[] _listFields = new Selection[4];
    private int[] _indices = new int[4];
    private int _lists;

    public JsonBuffer Json => json;

    public List<GraphQLError> Errors { get; } = [];

    /// <summary>The deferred work of the output; null if there is none.</summary>
    public IncrementalWork? Work { get; private set; }

    /// <summary>The deferrals around the current position; null for none.</summary>
    public DeliveryScope? Scope { get; set; }

    /// <summary>Records deferred work. It is dropped if the output so far is discarded.</summary>
    public IncrementalWork Later
    {
        get
        {
            meter?.Hold(LaterOverhead);
            return Work ??= new IncrementalWork();
        }
    }

    /// <summary>The lists around the current position, to return to it later.</summary>
    public ListPlaces Places
    {
        get => new(_listFields[.._lists], _indices[.._lists]);
        init
        {
            (_listFields, _indices) = ([.. value.Fields, .. _listFields], [.. value.Indices, .. _indices]);
            _lists = value.Fields.Length;
        }
    }

    /// <summary>Discards the output beyond this length.</summary>
    public void TakeBack(int length)
    {
        json.Truncate(length);
        Work?.Forget(length);
    }

    /// <summary>Enters a list of a field, or of its items.</summary>
    public void EnterList(Selection selection)
    {
        if (_lists == _indices.Length)
        {
            Array.Resize(ref _listFields, _lists * 2);
            Array.Resize(ref _indices, _lists * 2);
        }

        _listFields[_lists++] = selection;
    }

    /// <summary>Moves to an item of the list.</summary>
    /// <exception cref="OperationCanceledException">The response is no longer needed.</exception>
    public void MoveTo(int index)
    {
        cancellation.ThrowIfCancellationRequested();
        _indices[_lists - 1] = index;
    }

    public void LeaveList() => _lists--;

    public void ReportNull(Selection selection) =>
        Add(new GraphQLError($"Cannot return null for non-nullable field {selection.ParentType.Name}.{selection.Field.Name}."), selection);

    public void Report(Exception thrown, Selection selection) =>
        Add(thrown is GraphQLException known ? known.Error : unexpected(thrown, selection), selection);

    private void Add(GraphQLError error, Selection selection)
    {
        if (error.Nodes.IsEmpty && error.Source is null)
            error = error.WithNodes(ImmutableArray<AstNode>.CastUp(selection.Nodes));
        if (error.Path.IsDefault)
            error = error.WithPath(PathTo(selection));
        Errors.Add(error);
        if (meter is null)
            return;
        var bytes = ErrorJson.LeastBytes(error);
        _errorBytes += bytes;
        // Once in memory as UTF-16, and once more in the output.
        json.HoldBeside((3 * bytes) + ErrorOverhead);
        Check();
    }

    /// <summary>Reports the current length of the response to the meter.</summary>
    /// <exception cref="ResponseRefusedException">The response is too long.</exception>
    public void Check() => meter?.Expect(json.Length + _errorBytes);

    /// <summary>The path to the value of the current field; empty for the root.</summary>
    public ImmutableArray<PathSegment> PathTo(Selection? selection)
    {
        var path = new List<PathSegment>();
        var list = _lists - 1;
        for (var step = selection; step is not null; step = step.Parent)
        {
            for (; list >= 0 && _listFields[list] == step; list--)
                path.Add(_indices[list]);
            path.Add(step.ResponseKey);
        }

        path.Reverse();
        return [.. path];
    }
}
