using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// No field of an input object is given twice.
/// https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness
/// </summary>
internal sealed class UniqueInputFieldNamesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        var known = new Stack<Dictionary<string, NameNode>?>();
        on.Enter<ObjectValueNode>(value => known.Push(value.Fields.Length > 1 ? new(StringComparer.Ordinal) : null));
        on.Leave<ObjectValueNode>(_ => known.Pop());
        on.Enter<ObjectFieldNode>(field =>
        {
            var name = field.Name;
            if (known.Peek() is { } siblings && !siblings.TryAdd(name.Value, name))
                context.Report($"There can be only one input field named \"{Excerpt.Of(name.Value)}\".", siblings[name.Value], name);
        });
    }
}
