using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Writes the data of a response from completed fields, and knows where it is: the selection, and the index in each
/// list around it. From both a path is made when an error is reported.
/// </summary>
internal sealed class ResponseWriter(JsonBuffer json, Func<Exception, Selection, GraphQLError> unexpected)
{
    private readonly List<(Selection Selection, int Index)> _lists = [];

    public JsonBuffer Json => json;

    public List<GraphQLError> Errors { get; } = [];

    /// <summary>The field whose value is being written; set before any of it is.</summary>
    public Selection Selection { get; set; } = null!;

    /// <summary>Goes into a list of the current field.</summary>
    public int EnterList()
    {
        _lists.Add((Selection, 0));
        return _lists.Count - 1;
    }

    public void MoveTo(int level, int index) => _lists[level] = (_lists[level].Selection, index);

    public void LeaveList() => _lists.RemoveAt(_lists.Count - 1);

    public void ReportNull() =>
        Add(new GraphQLError(
            $"Cannot return null for non-nullable field {Selection.ParentType.Name}.{Selection.Field.Name}."));

    public void Report(Exception thrown) =>
        Add(thrown is GraphQLException known ? known.Error : unexpected(thrown, Selection));

    private void Add(GraphQLError error)
    {
        if (error.Nodes.IsEmpty && error.Source is null) error = error.WithNodes(ImmutableArray<AstNode>.CastUp(Selection.Nodes));
        Errors.Add(error.Path.IsDefault ? error.WithPath(CurrentPath()) : error);
    }

    private ImmutableArray<PathSegment> CurrentPath()
    {
        var path = new List<PathSegment>();
        var list = _lists.Count - 1;
        for (var selection = Selection; selection is not null; selection = selection.Parent)
        {
            for (; list >= 0 && _lists[list].Selection == selection; list--) path.Add(_lists[list].Index);
            path.Add(selection.ResponseKey);
        }

        path.Reverse();
        return [.. path];
    }
}
