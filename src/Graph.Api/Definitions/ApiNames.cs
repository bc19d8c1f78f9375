using System.Text;
using Graph.Model;

namespace Graph.Api.Definitions;

/// <summary>
/// The names of the API's types and fields, derived from the model's. Each has one rule, used by the schema and the planner alike.
/// </summary>
public static class ApiNames
{
    /// <summary>The field that fetches one node of the type by id: <c>person</c>, <c>ngo</c>, <c>publicBody</c>.</summary>
    public static string ById(NodeType type) =>
        type.Name.All(char.IsUpper) ? type.Name.ToLowerInvariant() : char.ToLowerInvariant(type.Name[0]) + type.Name[1..];

    /// <summary>The collection's connection: <c>PeopleConnection</c>.</summary>
    public static string Connection(NodeType type) => Pascal(type.Plural) + "Connection";

    /// <summary>The collection's edge: <c>PeopleEdge</c>.</summary>
    public static string Edge(NodeType type) => Pascal(type.Plural) + "Edge";

    /// <summary>A relation field's connection, named after the type that declares the field: <c>StatementSpeakersConnection</c>.</summary>
    public static string Connection(RelationField field) => Stem(field) + "Connection";

    /// <summary>A relation field's edge: <c>StatementSpeakersEdge</c>.</summary>
    public static string Edge(RelationField field) => Stem(field) + "Edge";

    /// <summary>The filter over one edge of a relation field, both halves: <c>StatementSpeakersEdgeFilterInput</c>.</summary>
    public static string EdgeFilter(RelationField field) => Stem(field) + "EdgeFilterInput";

    /// <summary>The order of a relation field's edges, both halves: <c>StatementSpeakersEdgeSortInput</c>.</summary>
    public static string EdgeSort(RelationField field) => Stem(field) + "EdgeSortInput";

    /// <summary>The quantified filter over a relation field: <c>StatementSpeakersFilterInput</c>.</summary>
    public static string RelatedFilter(RelationField field) => Stem(field) + "FilterInput";

    /// <summary>The comparison of the number of edges of a relation field: <c>StatementSpeakersCountFilterInput</c>.</summary>
    public static string CountFilter(RelationField field) => Stem(field) + "CountFilterInput";

    /// <summary>The filter over a type's nodes or a relation's edges: <c>PersonFilterInput</c>, <c>SpeaksFilterInput</c>.</summary>
    public static string Filter(string typeName) => typeName + "FilterInput";

    /// <summary>The order of a type's nodes or a relation's edges: <c>PersonSortInput</c>, <c>SpeaksSortInput</c>.</summary>
    public static string Sort(string typeName) => typeName + "SortInput";

    /// <summary>The order by a property of the one neighbour of a to-one field: <c>LocationPropertySortInput</c>.</summary>
    public static string PropertySort(string typeName) => typeName + "PropertySortInput";

    /// <summary>The aggregates over nodes of a type: <c>FigureAggregate</c>.</summary>
    public static string Aggregate(NodeType type) => type.Name + "Aggregate";

    /// <summary>One group of nodes of a type: <c>StatementGroup</c>.</summary>
    public static string Group(NodeType type) => type.Name + "Group";

    /// <summary>The enum of the fields that nodes of a type can be grouped by: <c>StatementGroupField</c>.</summary>
    public static string GroupField(NodeType type) => type.Name + "GroupField";

    /// <summary>The field that shows the relation of a to-one field, with its evidence: <c>placeRelation</c>.</summary>
    public static string RelationOf(RelationField field) => field.Name + "Relation";

    /// <summary>An enum value derived from a name: <c>PUBLIC_BODY</c>, <c>NGO</c>, <c>SPEECH_ACT</c>.</summary>
    public static string EnumValue(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord =
                i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    private static string Stem(RelationField field) => field.Owner.Name + Pascal(field.Name);

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
