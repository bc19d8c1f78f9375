using System.Globalization;
using System.Text;

namespace Graph.Storage.Plans;

// Prints a plan as an indented tree, with each filter on one line.
internal sealed class PlanPrinter
{
    private readonly StringBuilder _text = new();

    private PlanPrinter() { }

    public static string Print(FetchPlan plan)
    {
        var printer = new PlanPrinter();
        printer.Plan(plan);
        return printer._text.ToString().TrimEnd('\n');
    }

    public static string Print(Filter filter) =>
        filter switch
        {
            And { Filters.Length: 0 } => "true",
            Or { Filters.Length: 0 } => "false",
            And and => "(" + string.Join(" and ", and.Filters.Select(Print)) + ")",
            Or or => "(" + string.Join(" or ", or.Filters.Select(Print)) + ")",
            Not not => "not " + Print(not.Filter),
            Compare compare => $"{compare.Property} {Symbol(compare.Op)} {compare.Value}",
            OneOf oneOf => $"{oneOf.Property} in [{string.Join(", ", oneOf.Values)}]",
            IsNull isNull => $"{isNull.Property} is null",
            IdCompare id => $"{Id(id.On)} {Symbol(id.Op)} {Scalar.Of(id.Id)}",
            NamesFact names => $"{names.Property} names [{string.Join(", ", names.Ids.Select(i => Scalar.Of(i)))}]",
            IdOneOf ids => $"{Id(ids.On)} in [{string.Join(", ", ids.Ids.Select(i => Scalar.Of(i)))}]",
            KindIn kinds => $"kind in [{string.Join(", ", kinds.Types.Select(t => t.Name))}]",
            ListMatch list => $"{Word(list.Quantifier)} of {list.List}{Inner(list.Where)}",
            Related related => $"{Word(related.Quantifier)} {related.Step}{Inner(related.Where)}",
            RelatedCount count =>
                $"count({count.Step}{Inner(count.Where)}) {Symbol(count.Op)} {count.Count.ToString(CultureInfo.InvariantCulture)}",
            Within within => $"within {within.Parent}{Inner(within.Where)}",
            _ => throw new ArgumentException($"A filter of type {filter.GetType()} is unknown.", nameof(filter)),
        };

    private static string Inner(Filter? filter) => filter is null ? "" : $" {{ {Print(filter)} }}";

    private static string Id(PropertyOwner on) => on == PropertyOwner.Relation ? "relation.id" : "id";

    private static string Word(Quantifier quantifier) =>
        quantifier switch
        {
            Quantifier.Some => "some",
            Quantifier.All => "all",
            _ => "none",
        };

    private static string Symbol(CompareOp op) =>
        op switch
        {
            CompareOp.Contains => "contains",
            CompareOp.StartsWith => "starts with",
            _ => op.Sign() ?? "ends with",
        };

    private void Plan(FetchPlan plan)
    {
        if (plan.View.AsOf is { } asOf)
            Line(0, $"as of {asOf}");
        if (plan.View.KnownAt is { } knownAt)
            Line(0, $"known at {knownAt.ToUniversalTime():yyyy-MM-dd'T'HH:mm:ss.fff'Z'}");
        switch (plan.Source)
        {
            case KindSource kind:
                Line(0, kind.Type.Name);
                Matches(1, kind.Matches);
                break;
            case IdsSource ids:
                Line(0, $"{ids.Sort} [{string.Join(", ", ids.Ids)}]");
                break;
            case SearchSource search:
                Line(0, $"search {Scalar.Of(search.Text)} in [{string.Join(", ", search.Types.Select(t => t.Name))}]");
                if (search.Where is { } filter)
                    Line(1, $"where {search.Type!.Name} {Print(filter)}");
                if (search.MinScore > 0)
                    Line(1, $"score >= {search.MinScore.ToString(CultureInfo.InvariantCulture)}");
                if (search.Order is { } order)
                    Line(1, "order " + order);
                Line(1, search.Page + Facts(search.Metadata));
                break;
            default:
                throw new ArgumentException($"A source of type {plan.Source.GetType()} is unknown.", nameof(plan));
        }
        Row(1, plan.Row);
    }

    private void Matches(int depth, MatchPlan matches)
    {
        if (matches.Where is { } filter)
            Line(depth, "where " + Print(filter));
        if (!matches.Order.Keys.IsEmpty)
            Line(depth, "order " + matches.Order);
        Line(depth, matches.Page + Facts(matches.Metadata));
        foreach (var aggregate in matches.Aggregates)
            Line(depth, $"aggregate {aggregate}");
        foreach (var group in matches.Groups)
            Group(depth, group);
    }

    private void Group(int depth, GroupPlan group)
    {
        var first = group.First == int.MaxValue ? "all" : $"first {group.First}";
        var after = group.After is null ? "" : $" after {group.After}";
        Line(depth, $"group by {string.Join(", ", group.Keys)} order {group.Order}, {first}{after}{Facts(group.Metadata)}");
        foreach (var aggregate in group.Aggregates)
            Line(depth + 1, $"aggregate {aggregate}");
        foreach (var key in group.Keys.OfType<NeighbourGroupKey>())
        {
            Line(depth + 1, $"neighbour {key.Step}");
            Row(depth + 2, key.Row);
        }
    }

    private void Row(int depth, RowPlan row)
    {
        for (var slot = 0; slot < row.Items.Length; slot++)
            Item(depth, slot, row.Items[slot]);
    }

    private void Item(int depth, int slot, RowItem item)
    {
        var scope = item.Scope.ToString() is { Length: > 0 } only ? $" only {only}" : "";
        switch (item)
        {
            case PropertyItem property:
                Line(depth, $"#{slot} {property.Property}{scope}");
                break;
            case CountItem count:
                Line(depth, $"#{slot} count({count.Step}{Inner(count.Where)}){scope}");
                break;
            case ExpansionItem expansion:
                Line(depth, $"#{slot} {expansion.Step}{scope}");
                Matches(depth + 1, expansion.Matches);
                Row(depth + 1, expansion.Row);
                break;
            case ReferenceItem reference:
                Line(depth, $"#{slot} {reference.Sort} by {reference.Property}{scope}");
                Row(depth + 1, reference.Row);
                break;
            case EndItem end:
                Line(depth, $"#{slot} {end.End} of relation{scope}");
                Row(depth + 1, end.Row);
                break;
            default:
                throw new ArgumentException($"An item of type {item.GetType()} is unknown.", nameof(item));
        }
    }

    private static string Facts(PageMetadata facts) => facts == PageMetadata.None ? "" : $" with {facts}";

    private void Line(int depth, string line) => _text.Append(' ', depth * 2).Append(line).Append('\n');
}
