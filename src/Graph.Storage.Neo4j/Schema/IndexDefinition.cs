using System.Security.Cryptography;
using System.Text;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>An index or constraint that the store requires, under the name derived from it.</summary>
/// <param name="Type">What it is.</param>
/// <param name="IsRelation">Whether it is over relationships.</param>
/// <param name="Label">The label, or the relationship's type.</param>
/// <param name="Properties">The properties, in order.</param>
internal sealed record IndexDefinition(SchemaItemType Type, bool IsRelation, string Label, IReadOnlyList<string> Properties)
{
    /// <summary>The prefix of the names of all indexes and constraints that this program creates.</summary>
    public const string Prefix = "graph_";

    // Neo4j accepts far longer names; people who read a list of them do not.
    private const int MaxName = 120;

    /// <summary>Its name: <c>graph__Person_name_key</c>, the same in every database.</summary>
    public string Name { get; } = NameOf(IsRelation ? $"relation_{Label}" : Label, Properties);

    /// <summary>The statement that creates it.</summary>
    public string Create
    {
        get
        {
            var on = IsRelation ? $"()-[x:`{Label}`]-()" : $"(x:`{Label}`)";
            var values = string.Join(", ", Properties.Select(p => $"x.`{p}`"));
            return Type switch
            {
                SchemaItemType.Unique => $"CREATE CONSTRAINT `{Name}` FOR {on} REQUIRE ({values}) IS UNIQUE",
                SchemaItemType.Text => $"CREATE TEXT INDEX `{Name}` FOR {on} ON ({values})",
                // The store splits the words; written data is searchable immediately.
                SchemaItemType.FullText => $"CREATE FULLTEXT INDEX `{Name}` FOR {on} ON EACH [{values}] OPTIONS {{indexConfig: {{"
                    + "`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}",
                _ => $"CREATE RANGE INDEX `{Name}` FOR {on} ON ({values})",
            };
        }
    }

    /// <summary>The statement that removes it.</summary>
    public string Drop => DropOf(Name, Type == SchemaItemType.Unique);

    /// <summary>The statement that removes the item with this name.</summary>
    public static string DropOf(string name, bool isConstraint) =>
        $"DROP {(isConstraint ? "CONSTRAINT" : "INDEX")} `{name.Replace("`", "``", StringComparison.Ordinal)}` IF EXISTS";

    /// <inheritdoc/>
    public bool Equals(IndexDefinition? other) =>
        other is not null
        && Type == other.Type
        && IsRelation == other.IsRelation
        && Label == other.Label
        && Properties.SequenceEqual(other.Properties, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, IsRelation, Label, Properties.Count, Properties[0]);

    /// <summary><c>range index on (:Person {name_key})</c>.</summary>
    public override string ToString() => Describe(Type, IsRelation, Label, Properties);

    /// <summary>A description of items of this form.</summary>
    public static string Describe(SchemaItemType type, bool isRelation, string labels, IEnumerable<string> properties)
    {
        var of = $"{labels} {{{string.Join(", ", properties)}}}";
        var what = type switch
        {
            SchemaItemType.Unique => "uniqueness constraint",
            SchemaItemType.Text => "text index",
            SchemaItemType.FullText => "full-text index",
            _ => "range index",
        };
        return $"{what} on {(isRelation ? $"()-[:{of}]-()" : $"(:{of})")}";
    }

    private static string NameOf(string label, IReadOnlyList<string> properties)
    {
        var name = $"{Prefix}{label}_{string.Join('_', properties.Select(p => p.TrimStart('_')))}";
        if (name.Length <= MaxName)
            return name;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
        return $"{name[..(MaxName - hash.Length - 1)]}_{hash}";
    }
}
