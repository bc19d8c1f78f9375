using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// No field of an input object is given twice.
/// https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness
/// </summary>
public sealed class UniqueInputFieldNamesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        on.Enter<ObjectValueNode>(value =>
        {
            if (value.Fields.Length < 2)
                return;
            var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
            foreach (var field in value.Fields)
            {
                var name = field.Name;
                if (!known.TryAdd(name.Value, name))
                    context.Report($"There can be only one input field named \"{name.Value}\".", known[name.Value], name);
            }
        });
    }
}
