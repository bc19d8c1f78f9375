using System.Collections.Immutable;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Rules;

/// <summary>
/// No argument is given twice.
/// https://spec.graphql.org/September2025/#sec-Argument-Uniqueness
/// </summary>
internal sealed class UniqueArgumentNamesRule : ValidationRule
{
    internal override void Attach(RuleHandlers on, ValidationContext context)
    {
        on.Enter<FieldNode>(field => Check(field.Arguments, context));
        on.Enter<DirectiveNode>(directive => Check(directive.Arguments, context));
    }

    private static void Check(ImmutableArray<ArgumentNode> arguments, ValidationContext context)
    {
        foreach (var names in Duplicates.Find(arguments, static argument => argument.Name))
            context.Report($"There can be only one argument named \"{Printer.PrintForError(names[0])}\".", names);
    }
}
