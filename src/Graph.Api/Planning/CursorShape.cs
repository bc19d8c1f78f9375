using Graph.Storage;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Planning;

/// <summary>The expected shape of the cursors of one connection: positions in its order, from its query.</summary>
/// <param name="Digest">The digest of the query that they belong to.</param>
/// <param name="Keys">The types of the order's keys.</param>
/// <param name="HasRelation">Whether rows are reached via a relation, and so have its id.</param>
internal sealed record CursorShape(ulong Digest, IReadOnlyList<StoreColumnType> Keys, bool HasRelation)
{
    /// <summary>Whether the position is valid in the order.</summary>
    public bool Fits(Keyset place)
    {
        if (place.NodeId is null || (place.RelationId is not null) != HasRelation || place.Values.Length != Keys.Count)
            return false;
        for (var i = 0; i < Keys.Count; i++)
        {
            if (!place.Values[i].IsNull && place.Values[i].Type != TypeOf(Keys[i]))
                return false;
        }

        return true;
    }

    private static ScalarType TypeOf(StoreColumnType column) =>
        column switch
        {
            StoreColumnType.Text => ScalarType.Text,
            StoreColumnType.Long => ScalarType.Integer,
            StoreColumnType.Double => ScalarType.Double,
            _ => ScalarType.Boolean,
        };
}
