using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// A type and its extensions define each field once.
/// https://spec.graphql.org/September2025/#sec-Objects.Type-Validation
/// </summary>
internal sealed class UniqueFieldDefinitionNamesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        var known = new Dictionary<string, Dictionary<string, NameNode>>(StringComparer.Ordinal);
        on.TryEnter<TypeDefinitionNode>(type => Check(type.Name.Value, type));
        on.TryEnter<TypeExtensionNode>(type => Check(type.Name.Value, type));

        bool Check(string type, AstNode node)
        {
            if (!known.TryGetValue(type, out var names))
                known.Add(type, names = new(StringComparer.Ordinal));
            foreach (var name in FieldNames(node))
            {
                var coordinate = $"{type}.{name.Value}";
                if (HasField(context.Schema?.FindType(type), name.Value))
                {
                    context.Report(
                        $"Field \"{coordinate}\" already exists in the schema. It cannot also be defined in this type extension.",
                        name
                    );
                }
                else if (!names.TryAdd(name.Value, name))
                {
                    context.Report($"Field \"{coordinate}\" can only be defined once.", names[name.Value], name);
                }
            }

            return false;
        }
    }

    private static IEnumerable<NameNode> FieldNames(AstNode type) =>
        SyntaxParts.Fields(type).Select(field => field.Name).Concat(SyntaxParts.InputFields(type).Select(field => field.Name));

    private static bool HasField(NamedType? type, string name) =>
        type switch
        {
            FieldsType fields => fields.Fields[name] is not null,
            InputObjectType input => input.Fields[name] is not null,
            _ => false,
        };
}
