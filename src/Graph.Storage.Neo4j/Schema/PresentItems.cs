using System.Text.Json;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>Reads the indexes and constraints of a database, except the two of labels and types that every database has.</summary>
internal sealed class PresentItems : IRowDecoder
{
    private const string Show = """
        SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state, failureMessage, owningConstraint, options
        WHERE type <> 'LOOKUP'
        RETURN name, type, entityType, labelsOrTypes, properties, state, failureMessage, owningConstraint IS NOT NULL,
          options.indexConfig['fulltext.analyzer'], options.indexConfig['fulltext.eventually_consistent']
        ORDER BY name
        """;

    private readonly List<PresentItem> _items = [];

    /// <summary>All of them, by name.</summary>
    public static async ValueTask<IReadOnlyList<PresentItem>> ReadAsync(QueryApi api, CancellationToken cancellation) =>
        (await api.ReadAsync(new CypherStatement(Show), static () => new PresentItems(), cancellation))._items;

    public void Row(ref Utf8JsonReader reader)
    {
        var name = Text(ref reader);
        var typeName = Text(ref reader);
        var isRelation = Text(ref reader) == "RELATIONSHIP";
        var (labels, properties) = (Texts(ref reader), Texts(ref reader));
        var (state, failure) = (Text(ref reader), Text(ref reader));
        reader.Read();
        var isConstraint = reader.GetBoolean();
        var analyzer = Text(ref reader);
        reader.Read();
        var isLate = reader.TokenType == JsonTokenType.True;
        reader.Read();
        SchemaItemType? type = (typeName, isConstraint) switch
        {
            ("RANGE", true) => SchemaItemType.Unique,
            ("RANGE", false) => SchemaItemType.Range,
            ("TEXT", _) => SchemaItemType.Text,
            ("FULLTEXT", _) => SchemaItemType.FullText,
            _ => null,
        };
        var settings = type == SchemaItemType.FullText ? $"{analyzer}, updated {(isLate ? "eventually" : "immediately")}" : "";
        _items.Add(new PresentItem(name, type, typeName, isConstraint, isRelation, labels, properties, state, failure, settings));
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString() ?? "";
    }

    private static List<string> Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return texts;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            texts.Add(reader.GetString() ?? "");
        return texts;
    }
}
