using System.Collections.Immutable;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// An enum and its extensions define each value once.
/// https://spec.graphql.org/September2025/#sec-Enums.Type-Validation
/// </summary>
internal sealed class UniqueEnumValueNamesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        var known = new Dictionary<string, Dictionary<string, NameNode>>(StringComparer.Ordinal);
        on.TryEnter<EnumTypeDefinitionNode>(type => Check(type.Name.Value, type.Values));
        on.TryEnter<EnumTypeExtensionNode>(type => Check(type.Name.Value, type.Values));

        bool Check(string type, ImmutableArray<EnumValueDefinitionNode> values)
        {
            if (!known.TryGetValue(type, out var names))
                known.Add(type, names = new(StringComparer.Ordinal));
            var existing = context.Schema?.FindType(type) as EnumType;
            foreach (var value in values)
            {
                var name = value.Name;
                var coordinate = $"{type}.{name.Value}";
                if (existing?.Values[name.Value] is not null)
                {
                    context.Report(
                        $"Enum value \"{coordinate}\" already exists in the schema. It cannot also be defined in this type extension.",
                        name
                    );
                }
                else if (!names.TryAdd(name.Value, name))
                {
                    context.Report($"Enum value \"{coordinate}\" can only be defined once.", names[name.Value], name);
                }
            }

            return false;
        }
    }
}
