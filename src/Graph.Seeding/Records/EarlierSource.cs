using Graph.Model;
using Graph.Seeding.Facts;
using Graph.Storage.Changes.Planning;

namespace Graph.Seeding.Records;

/// <summary>Converts what a source asserted under an older model to the names and values of the current one.</summary>
internal static class EarlierSource
{
    /// <summary>The facts, with the new names of renamed properties and enum values for text that became an enum.</summary>
    public static SourceFacts Fit(GraphModel model, SourceFacts facts) =>
        facts with
        {
            Nodes =
            [
                .. facts.Nodes.Select(n =>
                    n with
                    {
                        Properties = Fit(
                            n.Properties,
                            model.FindKind(n.Kind) is { } kind ? EarlierModel.Find(kind.Properties, kind.FindProperty) : _ => null
                        ),
                    }
                ),
            ],
            Relations =
            [
                .. facts.Relations.Select(r =>
                    r with
                    {
                        Properties = Fit(
                            r.Properties,
                            model.FindRelation(r.Type) is { } type ? EarlierModel.Find(type.Properties, type.FindProperty) : _ => null
                        ),
                    }
                ),
            ],
        };

    private static IReadOnlyList<StatedProperty> Fit(IReadOnlyList<StatedProperty> stated, Func<string, Property?> find) =>
        [.. stated.Select(s => find(s.Name) is { } property ? s with { Name = property.Name, Value = Fit(s.Value, property) } : s)];

    private static StatedValue Fit(StatedValue value, Property property) =>
        property.Enum is { } type ? value with { Items = [.. value.Items.Select(i => EarlierModel.Value(type, i))] } : value;
}
