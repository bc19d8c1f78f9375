namespace Graph.Model.Printing;

/// <summary>The directive of relation fields, which is the same in both languages.</summary>
internal static class RelationshipSdl
{
    public static string Of(RelationField field)
    {
        var direction = field.Direction == RelationDirection.Out ? "OUT" : "IN";
        var undirected = field.IsUndirected ? ", queryDirection: UNDIRECTED" : "";
        return $"@relationship(type: \"{field.Relation.Name}\", direction: {direction}, "
            + $"properties: \"{field.Relation.PropertiesType}\"{undirected})";
    }
}
