using System.Globalization;
using Graph.Model;

namespace Graph.Seeding.Merging;

/// <summary>Checks values whose minimum is another value of the same fact (<see cref="Property.AtLeast"/>).</summary>
internal static class PairRules
{
    public static void Check(GraphModel model, MergedGraph graph, ProblemList problems)
    {
        foreach (var node in graph.Nodes.Values)
            Check(node, model.FindKind(node.Kind)?.Properties, problems);
        foreach (var relation in graph.Relations.Values)
            Check(relation, model.FindRelation(relation.Type)?.Properties, problems);
        foreach (var mention in graph.Mentions.Values)
            Check(mention, model.FindKind(ModelNames.Mention)?.Properties, problems);
    }

    private static void Check(MergedFact fact, IReadOnlyList<Property>? properties, ProblemList problems)
    {
        foreach (var property in properties?.Where(p => p.AtLeast is not null) ?? [])
        {
            if (
                !fact.Properties.TryGetValue(property.Name, out var value)
                || !fact.Properties.TryGetValue(property.AtLeast!, out var least)
                || !IsBelow(property.Type, value.Value.Items[0], least.Value.Items[0])
            )
            {
                continue;
            }

            var comparison = property.Type is PropertyType.PartialDate or PropertyType.DateTime ? "before" : "less than";
            problems.Add(
                value.At,
                $"\"{property.Name}\" ({value.Value.Items[0]}) of {fact.What} is {comparison} "
                    + $"\"{property.AtLeast}\" ({least.Value.Items[0]}, {least.At})."
            );
        }
    }

    /// <summary>Whether the value is certainly less than the minimum; a partial date must lie entirely before it.</summary>
    private static bool IsBelow(PropertyType type, string value, string least) =>
        type switch
        {
            PropertyType.PartialDate => PartialDate.Parse(value).LatestMoment < PartialDate.Parse(least).EarliestMoment,
            PropertyType.Int => long.Parse(value, CultureInfo.InvariantCulture) < long.Parse(least, CultureInfo.InvariantCulture),
            PropertyType.DateTime => DateTimeOffset.Parse(value, CultureInfo.InvariantCulture)
                < DateTimeOffset.Parse(least, CultureInfo.InvariantCulture),
            _ => double.Parse(value, CultureInfo.InvariantCulture) < double.Parse(least, CultureInfo.InvariantCulture),
        };
}
