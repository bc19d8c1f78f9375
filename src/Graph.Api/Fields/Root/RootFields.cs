using Graph.Api.Definitions;
using Graph.Api.Fields.Changes;
using Graph.Api.Fields.Search;

namespace Graph.Api.Fields.Root;

/// <summary>The fields of the three roots, in the order of the schema. To add a field, add a line here.</summary>
internal static class RootFields
{
    public static IReadOnlyList<ResolvedField> Query(ApiTypes types) =>
        [
            FactByIdField.Node,
            new NodesByIdsField(),
            FactByIdField.Relation,
            new SearchField(types),
            .. types.Model.NodeTypes.SelectMany(
                IEnumerable<ResolvedField> (type) =>
                    [
                        FactByIdField.Of(type),
                        new CollectionField(type, types.Connections.Of(type), types.Filters.Of(type), types.Sorts.Of(type)),
                    ]
            ),
        ];

    /// <summary>None yet: the graph is written by seeding.</summary>
    public static IReadOnlyList<ResolvedField> Mutation(ApiTypes types) => [];

    public static IReadOnlyList<SubscriptionField> Subscription(ApiTypes types) => [new ChangesField(types)];
}
