using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// The type of a variable is an input type.
/// https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types
/// </summary>
internal sealed class VariablesAreInputTypesRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.Enter<VariableDefinitionNode>(variable =>
        {
            if (context.Schema.FindType(variable.Type) is { IsInputType: false })
            {
                context.Report(
                    $"Variable \"${Excerpt.Of(variable.Variable.Name.Value)}\" cannot be non-input type "
                        + $"\"{Printer.PrintForError(variable.Type)}\".",
                    variable.Type
                );
            }
        });
    }
}
