using System.Runtime.CompilerServices;
using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;

namespace Graph.Storage.Conformance.Generated;

/// <summary>
/// A <see cref="GeneratedGraph"/> as if a store held it, without history: for what fills stores faster than changes do.
/// </summary>
public sealed class GeneratedArchive(GraphModel model, GeneratedGraph graph) : IArchiveReader
{
    private static readonly DateTimeOffset Recorded = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<ChangeProblem> _problems = [];

    /// <inheritdoc/>
    public string Name => "a generated graph";

    /// <inheritdoc/>
    public GraphModel Model => model;

    /// <inheritdoc/>
    public ArchiveHead Head { get; } = new(model.ContentHash, 0, 0);

    /// <inheritdoc/>
    public long FactCount => 0;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchiveBatch> ReadAsync(
        ArchivePosition? after,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(after, null);
        foreach (var change in graph.Changes(ArchiveBatch.MaxRecords))
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.CompletedTask;
            ArchiveRecord[] records = change.Nodes.Count > 0 ? [.. change.Nodes.Select(Node)] : [.. change.Relations.Select(Relation)];
            yield return new ArchiveBatch(records, new ArchivePosition(records[0].Part, ""));
        }

        if (_problems.Count > 0)
            throw new InvalidOperationException($"The generated graph does not fit the model: {_problems[0]}");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ArchivedNode Node(NodeWrite write)
    {
        var kind = model.FindKind(write.Kind)!;
        var values = new PropertyCheck(_problems).Complete(kind.Name, write.Id, kind.Properties, kind.FindProperty, write.Properties);
        return new ArchivedNode(new NodeState(write.Id, kind, values), [], Recorded.ToUnixTimeMilliseconds());
    }

    private ArchivedRelation Relation(RelationWrite write)
    {
        var type = model.FindRelation(write.Type)!;
        var values = new PropertyCheck(_problems).Complete(type.Name, write.Id, type.Properties, type.FindProperty, write.Properties);
        return new ArchivedRelation(
            new RelationState(write.Id, type, write.FromId, write.ToId, values),
            [],
            Recorded.ToUnixTimeMilliseconds()
        );
    }
}
