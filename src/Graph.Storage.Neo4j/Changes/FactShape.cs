using System.Runtime.CompilerServices;
using Graph.Model;
using Graph.Storage.Changes.Planning;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>What of a kind or relation type decides how its facts are written, worked out once per model.</summary>
internal sealed class FactShape
{
    private static readonly ConditionalWeakTable<object, FactShape> Known = [];

    private FactShape(string name, IReadOnlyList<Property> properties, Func<string, Property?> find, bool isNode)
    {
        Name = name;
        IsNode = isNode;
        Find = find;
        HasEvidence = find(StoreProperties.Evidence) is not null;
        Instants = [.. properties.Where(p => p.Type == PropertyType.DateTime && !StoreProperties.Contains(p))];
        Substrings = isNode ? [.. properties.Where(p => StoredNames.HasSubstrings(p) && !StoreProperties.Contains(p))] : [];
        References = ReferenceProperties.Among(properties);
        SupportsFacts = isNode && References.Any(p => p.Reference is null);
    }

    /// <summary>The name of the kind or relation type.</summary>
    public string Name { get; }

    /// <summary>It is that of a kind.</summary>
    public bool IsNode { get; }

    /// <summary>The property of a name, or null.</summary>
    public Func<string, Property?> Find { get; }

    /// <summary>Its facts keep the ids of their evidence.</summary>
    public bool HasEvidence { get; }

    /// <summary>Its properties that are instants, other than those that the store keeps itself: JSON has no such values.</summary>
    public IReadOnlyList<Property> Instants { get; }

    /// <summary>Its properties whose substrings are found by index. Relations have none: they are looked at where their node is found.</summary>
    public IReadOnlyList<Property> Substrings { get; }

    /// <summary>Its properties that name other facts.</summary>
    public IReadOnlyList<Property> References { get; }

    /// <summary>Its nodes are evidence of the facts that their <c>factId</c> names.</summary>
    public bool SupportsFacts { get; }

    /// <summary>The labels of its nodes, as a pattern has them, the public ones and the store's own: <c>:Thing:Person:Actor:_Thing:_Person:_Actor</c>.</summary>
    public string Labels { get; private init; } = "";

    /// <summary>That of a kind.</summary>
    public static FactShape Of(Kind kind) =>
        Known.GetValue(
            kind,
            static key =>
            {
                var kind = (Kind)key;
                return new FactShape(kind.Name, kind.Properties, kind.FindProperty, isNode: true)
                {
                    Labels = string.Concat(StoreLabels.All(kind).Select(label => ':' + CypherNames.Quote(label))),
                };
            }
        );

    /// <summary>That of a relation type.</summary>
    public static FactShape Of(RelationType type) =>
        Known.GetValue(
            type,
            static key =>
            {
                var type = (RelationType)key;
                return new FactShape(type.Name, type.Properties, type.FindProperty, isNode: false);
            }
        );

    /// <summary>The names of a kind and its interfaces.</summary>
    public static IEnumerable<string> Types(Kind kind) => kind.Interfaces.Select(type => type.Name).Prepend(kind.Name);
}
