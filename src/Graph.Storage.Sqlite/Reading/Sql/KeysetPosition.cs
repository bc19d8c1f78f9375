using Graph.Storage.Plans;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>A position in a total order.</summary>
/// <param name="Values">One value per key, including the ids.</param>
/// <param name="OrAt">Whether a row at the position itself counts as beyond it.</param>
internal sealed record KeysetPosition(IReadOnlyList<Scalar> Values, bool OrAt = false)
{
    public static KeysetPosition? Of(Keyset? keyset, bool hasRelation, bool orAt = false)
    {
        if (keyset is null)
            return null;
        var values = keyset.Values.Append(Scalar.Of(keyset.NodeId ?? ""));
        return new KeysetPosition([.. hasRelation ? values.Append(Scalar.Of(keyset.RelationId ?? "")) : values], orAt);
    }
}
