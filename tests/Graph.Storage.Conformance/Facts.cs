using Graph.Model;
using Graph.Storage.Changes;

namespace Graph.Storage.Conformance;

/// <summary>Facts of the model in <c>graph-schema</c>, with as few properties as it allows, for tests to write.</summary>
public static class Facts
{
    /// <summary>A person.</summary>
    public static NodeWrite Person(string id, string? name = null, params (string Name, object? Value)[] more) =>
        new(id, "Person", Values(("name", name ?? id), more));

    /// <summary>A ministry.</summary>
    public static NodeWrite Ministry(string id, string? name = null, params (string Name, object? Value)[] more) =>
        new(id, "Ministry", Values(("name", name ?? id), more));

    /// <summary>A public body.</summary>
    public static NodeWrite PublicBody(string id, string? name = null, params (string Name, object? Value)[] more) =>
        new(id, "PublicBody", Values(("name", name ?? id), more));

    /// <summary>A statement that claims something.</summary>
    public static NodeWrite Statement(string id, string? name = null, params (string Name, object? Value)[] more) =>
        new(
            id,
            "Statement",
            Values(("name", name ?? id), [.. more, ("speechAct", "CLAIM"), ("summary", $"Summary of {id}."), ("speech", "DIRECT")])
        );

    /// <summary>A document without text.</summary>
    public static NodeWrite Document(string id, string text = "") =>
        new(id, "Document", Values(("name", id), [("kind", "OTHER"), ("sha256", "0"), ("text", text)]));

    /// <summary>Evidence of a fact.</summary>
    public static NodeWrite Evidence(string id, string factId, string exact = "quote", long order = 0) =>
        new(
            id,
            "Evidence",
            new PropertyValues(
                ("factId", factId),
                ("order", order),
                ("exact", exact),
                ("prefix", ""),
                ("suffix", ""),
                ("start", 0),
                ("end", 5),
                ("startUtf16", 0),
                ("endUtf16", 5)
            )
        );

    /// <summary>That a node speaks a statement, under the id that derives from it.</summary>
    public static RelationWrite Speaks(string from, string to, params (string Name, object? Value)[] more) =>
        new($"speaks--{from}--{to}", "SPEAKS", from, to, new PropertyValues(more));

    /// <summary>That an actor is a part of another.</summary>
    public static RelationWrite PartOf(string from, string to, params (string Name, object? Value)[] more) =>
        new($"part-of--{from}--{to}", "PART_OF", from, to, new PropertyValues(more));

    /// <summary>That a person holds an office.</summary>
    public static RelationWrite Holds(string from, string to, string title) =>
        new(FactId.Derive("holds-position", from, to, title), "HOLDS_POSITION", from, to, new PropertyValues(("title", title)));

    // What a test gives takes the place of what stands here.
    private static PropertyValues Values((string Name, object?) first, (string Name, object?)[] more) =>
        new(more.Concat([first]).DistinctBy(p => p.Name));
}
