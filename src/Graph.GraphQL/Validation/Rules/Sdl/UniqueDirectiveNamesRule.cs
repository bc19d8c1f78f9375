using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// No two directives are defined with the same name.
/// https://spec.graphql.org/September2025/#sec-Schema
/// </summary>
internal sealed class UniqueDirectiveNamesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        on.TryEnter<DirectiveDefinitionNode>(directive =>
        {
            var name = directive.Name;
            if (context.Schema?.FindDirective(name.Value) is not null)
                context.Report($"Directive \"@{name.Value}\" already exists in the schema. It cannot be redefined.", name);
            else if (!known.TryAdd(name.Value, name))
                context.Report($"There can be only one directive named \"@{name.Value}\".", known[name.Value], name);
            return false;
        });
    }
}
