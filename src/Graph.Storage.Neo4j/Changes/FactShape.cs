using System.Runtime.CompilerServices;
using Graph.Model;
using Graph.Storage.Changes.Planning;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>The traits of a kind or relation type that decide how its facts are written, computed once per model.</summary>
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

    /// <summary>Whether it is a kind.</summary>
    public bool IsNode { get; }

    /// <summary>The property with a name, or null.</summary>
    public Func<string, Property?> Find { get; }

    /// <summary>Whether its facts store the ids of their evidence.</summary>
    public bool HasEvidence { get; }

    /// <summary>Its instant properties, other than those that the store maintains itself: JSON has no such values.</summary>
    public IReadOnlyList<Property> Instants { get; }

    /// <summary>Its properties with indexed substrings. Relations have none: they are read where their node is found.</summary>
    public IReadOnlyList<Property> Substrings { get; }

    /// <summary>Its properties that name other facts.</summary>
    public IReadOnlyList<Property> References { get; }

    /// <summary>Whether its nodes are evidence of the facts that their <c>factId</c> names.</summary>
    public bool SupportsFacts { get; }

    /// <summary>The labels of its nodes, as in a pattern, public and own: <c>:Thing:Person:Actor:_Thing:_Person:_Actor</c>.</summary>
    public string Labels { get; private init; } = "";

    /// <summary>The shape of a kind.</summary>
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

    /// <summary>The shape of a relation type.</summary>
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
