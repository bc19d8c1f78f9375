using Graph.Storage.Changes.Planning;
using Graph.Storage.Search;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Search;

/// <summary>Maintains the words by which nodes are found.</summary>
internal sealed class SearchWriter(SqliteSession session, TypeNumbers types)
{
    public void Write(long number, NodeState? before, NodeState? after)
    {
        var (old, @new) = (
            SearchWords.Of(before?.Kind.Properties, before?.Properties),
            SearchWords.Of(after?.Kind.Properties, after?.Properties)
        );
        if (before?.Kind == after?.Kind && old == @new)
            return;
        if (before is not null && old.Any)
            session.Prepare("DELETE FROM search WHERE rowid = ?").Bind(1, RowIds.Of(types.Of(before.Kind), number)).Run();
        if (after is not null && @new.Any)
        {
            session
                .Prepare("INSERT INTO search (rowid, best, words, sounds) VALUES (?, ?, ?, ?)")
                .Bind(1, RowIds.Of(types.Of(after.Kind), number))
                .Bind(2, @new.Best)
                .Bind(3, @new.Words)
                .Bind(4, @new.Sounds)
                .Run();
        }
    }
}
