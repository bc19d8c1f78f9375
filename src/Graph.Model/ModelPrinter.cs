using Graph.Model.Printing;

namespace Graph.Model;

/// <summary>Prints models as SDL.</summary>
public static class ModelPrinter
{
    /// <summary>
    /// The complete model in its own language, in canonical form: inherited fields are on every type, as standard SDL requires,
    /// and directives and scalars are declared. Reading it again returns the same model.
    /// </summary>
    public static string Print(GraphModel model) => CanonicalPrinter.Write(model, isExpanded: true).ToString();

    /// <summary>
    /// The model for <c>@neo4j/graphql</c> 7: inherited properties and relations on every kind, with the labels that this
    /// project's Neo4j store writes, and a full-text index per kind over its searchable single strings. Below an interface a
    /// relation is read by a fragment on the kind.
    /// </summary>
    public static string PrintForNeo4jGraphQL(GraphModel model) => Neo4jGraphQLPrinter.Print(model);
}
