using System.Collections.Immutable;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// A field or directive defines each argument once.
/// https://spec.graphql.org/September2025/#sec-Objects.Type-Validation
/// </summary>
internal sealed class UniqueArgumentDefinitionNamesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        on.TryEnter<DirectiveDefinitionNode>(directive => Check($"@{directive.Name.Value}", directive.Arguments));
        on.TryEnter<TypeDefinitionNode>(type => CheckFields(type.Name.Value, type));
        on.TryEnter<TypeExtensionNode>(type => CheckFields(type.Name.Value, type));

        bool CheckFields(string type, AstNode node)
        {
            foreach (var field in SyntaxParts.Fields(node))
                Check($"{type}.{field.Name.Value}", field.Arguments);
            return false;
        }

        bool Check(string owner, ImmutableArray<InputValueDefinitionNode> arguments)
        {
            foreach (var names in Duplicates.Find(arguments, static argument => argument.Name))
                context.Report($"Argument \"{owner}({names[0]}:)\" can only be defined once.", names);
            return false;
        }
    }
}
