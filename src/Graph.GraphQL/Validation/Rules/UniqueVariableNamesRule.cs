using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// No two variables of an operation have the same name.
/// https://spec.graphql.org/September2025/#sec-Variable-Uniqueness
/// </summary>
internal sealed class UniqueVariableNamesRule : OperationRule
{
    internal override void Attach(RuleHandlers on, OperationValidationContext context)
    {
        on.Enter<OperationDefinitionNode>(operation =>
        {
            foreach (var names in Duplicates.Find(operation.VariableDefinitions, static variable => variable.Variable.Name))
                context.Report($"There can be only one variable named \"${Printer.PrintForError(names[0])}\".", names);
        });
    }
}
