using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// No two types have the same name.
/// https://spec.graphql.org/September2025/#sec-Schema
/// </summary>
internal sealed class UniqueTypeNamesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        on.TryEnter<TypeDefinitionNode>(type =>
        {
            var name = type.Name;
            if (context.Schema?.FindType(name.Value) is not null)
            {
                context.Report(
                    $"Type \"{name.Value}\" already exists in the schema. It cannot also be defined in this type definition.",
                    name
                );
            }
            else if (!known.TryAdd(name.Value, name))
            {
                context.Report($"There can be only one type named \"{name.Value}\".", known[name.Value], name);
            }

            return false;
        });
    }
}
