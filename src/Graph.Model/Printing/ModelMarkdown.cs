using System.Text;
using Graph.Model.Formats;

namespace Graph.Model.Printing;

/// <summary>Writes <c>docs/model.md</c>.</summary>
internal sealed class ModelMarkdown(GraphModel model)
{
    private readonly StringBuilder _text = new();

    public string Write()
    {
        Line("# The model");
        Line("What the graph holds. Generated from `graph-schema/*.graphql` by `graph schema docs`: change it there.");
        Line($"{model.Kinds.Count} kinds of node under {model.Interfaces.Count} interfaces, joined by {model.Relations.Count} relations; " +
            $"{model.Enums.Count} enums.");
        Line("[Every fact](#every-fact) · [Interfaces](#interfaces) · [Kinds](#kinds) · [Relations](#relations) · [Enums](#enums)");
        Line("In the tables `!` marks what is never null and `[...]` a list; → leads out of the node and ← into it.");

        Line("## Every fact");
        Line(model.FactDescription);
        Properties(model.FactProperties);
        Line("## Interfaces");
        foreach (var type in model.Interfaces)
            NodeType(type);
        Line("## Kinds");
        foreach (var kind in model.Kinds)
            NodeType(kind);
        Line("## Relations");
        Line("Every relation has the properties of [every fact](#every-fact) too.");
        foreach (var relation in model.Relations.OrderBy(r => r.Name, StringComparer.Ordinal))
            Relation(relation);
        Line("## Enums");
        foreach (var type in model.Enums.OrderBy(e => e.Name, StringComparer.Ordinal))
            Enum(type);
        return _text.ToString().TrimEnd('\n') + "\n";
    }

    private void NodeType(NodeType type)
    {
        Line($"### {type.Name}");
        Line(type.Description);
        var facts = new List<string> { $"Collection `{type.Plural}`." };
        if (type.Interfaces.Count > 0)
            facts.Add($"Has everything of {Join(type.Interfaces.Select(i => Link(i.Name)))}.");
        if (type is KindInterface)
            facts.Add($"Kinds: {Join(type.Kinds.Select(k => Link(k.Name)))}.");
        if (type is Kind { IsEditorial: true })
            facts.Add("Written by editors: needs no evidence.");
        if (type is Kind { IsVerbatim: true })
            facts.Add("Occurs only in the documents that it quotes.");
        Line(string.Join(' ', facts));
        Properties(type.Properties.Where(p => p.Owner == type.Name));

        var fields = type.Fields.Where(f => f.Owner == type).ToList();
        if (fields.Count == 0)
            return;
        Row("Relation field", "Leads to", "Relation", "");
        Row("---", "---", "---", "---");
        foreach (var field in fields)
        {
            var notes = field.Description + (field.IsTree ? " A tree: filters can follow it to any depth." : "");
            Row($"`{field.Name}`", field.IsMany ? $"[{Link(field.Target.Name)}]" : Link(field.Target.Name), $"{Arrow(field)} {Link(field.Relation)}", notes);
        }
        _text.Append('\n');
    }

    private void Relation(RelationType relation)
    {
        Line($"### {relation.Name}");
        Line($"`{relation.PropertiesType}`. {relation.Description}");
        foreach (var end in relation.Ends.GroupBy(e => Describe(e.Value), e => e.Key))
            _text.Append($"- from {Describe([.. end])} to {end.Key}\n");
        _text.Append('\n');
        var fields = relation.Fields.Select(f => $"{Arrow(f)} `{f.Owner.Name}.{f.Name}`");
        Line($"Fields: {Join(fields)}.");
        if (relation.Key.Count > 0)
            Line($"Several may stand between two nodes if they differ in {Join(relation.Key.Select(p => $"`{p.Name}`"))}.");
        if (relation.IsEditorial)
            Line("Written by editors: needs no evidence.");
        Properties(relation.Properties.Where(p => p.Owner == relation.PropertiesType));
    }

    private void Enum(EnumType type)
    {
        Line($"### {type.Name}");
        Line(type.Description);
        foreach (var value in type.Values)
            _text.Append(value.Description is null ? $"- `{value.Name}`\n" : $"- `{value.Name}`: {OneLine(value.Description)}\n");
        _text.Append('\n');
    }

    private void Properties(IEnumerable<Property> properties)
    {
        var all = properties.ToList();
        if (all.Count == 0)
            return;
        Row("Property", "Type", "Notes", "");
        Row("---", "---", "---", "---");
        foreach (var property in all)
        {
            var type = property.Enum is { } named ? property.TypeText.Replace(named.Name, Link(named.Name), StringComparison.Ordinal) : property.TypeText;
            Row($"`{property.Name}`", type, string.Join(", ", Notes(property)), property.Description);
        }
        _text.Append('\n');
    }

    private static IEnumerable<string> Notes(Property property)
    {
        if (property.Default is { } value)
            yield return $"default `{SdlWriter.Literal(value, property.Type == PropertyType.Enum)}`";
        if (property.Reference is { } reference)
            yield return $"ids of {reference}";
        if (property.Format is { } format)
            yield return ValueFormats.Describe(format);
        if (property.Minimum is { } least)
            yield return $"at least {SdlWriter.Literal(least, false)}";
        if (property.Maximum is { } most)
            yield return $"at most {SdlWriter.Literal(most, false)}";
        if (property.AtLeast is { } other)
            yield return property.Type is PropertyType.PartialDate or PropertyType.DateTime ? $"not before `{other}`" : $"at least `{other}`";
        if (property.IsDerived)
            yield return "derived";
        if (property.Formerly is { } former)
            yield return $"formerly `{former}`";
        if (property.IsSortable)
            yield return "sortable";
        if (property.HasSubstrings)
            yield return "substrings";
        if (property.IsIndexed)
            yield return "indexed";
        if (property.SearchWeight > 0)
            yield return $"searched (weight {property.SearchWeight})";
    }

    // The fewest names that say exactly which kinds: whole interfaces first, the widest before others.
    private string Describe(IReadOnlyList<Kind> kinds)
    {
        var left = kinds.ToHashSet();
        var names = new List<string>();
        foreach (var type in model.Interfaces.OrderByDescending(i => i.Kinds.Count))
        {
            if (type.Kinds.Count > 1 && type.Kinds.All(left.Contains))
            {
                names.Add(Link(type.Name));
                left.ExceptWith(type.Kinds);
            }
        }
        return Join(names.Concat(kinds.Where(left.Contains).Select(k => Link(k.Name))));
    }

    private static string Arrow(RelationField field) =>
        field.IsUndirected ? "↔" : field.Direction == RelationDirection.Out ? "→" : "←";

    private static string Link(RelationType relation) => $"[{relation.Name}](#{relation.Name.ToLowerInvariant()})";

    private static string Link(string name) => $"[{name}](#{name.ToLowerInvariant()})";

    private static string Join(IEnumerable<string> items) => string.Join(", ", items);

    private static string OneLine(string value) => value.ReplaceLineEndings(" ");

    private void Row(params ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells)
            _text.Append("| ").Append(OneLine(cell ?? "").Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
        _text.Append("|\n");
    }

    private void Line(string? line)
    {
        if (line is not null)
            _text.Append(line.ReplaceLineEndings("\n")).Append("\n\n");
    }
}
