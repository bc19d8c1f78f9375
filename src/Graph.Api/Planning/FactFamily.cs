using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Planning;

/// <summary>The differences between planning nodes and planning relations.</summary>
/// <param name="Kind">Node or relation.</param>
/// <param name="Owner">The owner of their properties, relative to a row.</param>
/// <param name="TypeName">The name of the object type of a row.</param>
/// <param name="Ids">Their ids, by row.</param>
/// <param name="Scope">The rows whose object type has one of these names.</param>
internal sealed record FactFamily(
    FactKind Kind,
    PropertyOwner Owner,
    Func<RowSet, int, string?> TypeName,
    Func<RowSet, StoreTextColumn> Ids,
    Func<IEnumerable<string>, RowScope> Scope
)
{
    public static FactFamily Nodes(GraphModel model) =>
        new(
            FactKind.Node,
            PropertyOwner.Node,
            (set, row) => set.KindOf(row)?.Name,
            set => set.NodeIds!,
            names => RowScope.Of(names.Select(name => model.FindKind(name)!))
        );

    public static FactFamily Relations(GraphModel model) =>
        new(
            FactKind.Relation,
            PropertyOwner.Relation,
            (set, row) => set.RelationTypeOf(row)?.PropertiesType,
            set => set.RelationIds!,
            names => RowScope.Of(names.Select(name => model.FindRelationByPropertiesType(name)!))
        );
}
