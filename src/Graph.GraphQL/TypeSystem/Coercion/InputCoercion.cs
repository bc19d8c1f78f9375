using System.Text.Json;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Coerces input values to their types (specification 3.12, "Input Coercion" of each kind of type). Either the value is
/// good, or at least one problem is reported, in the order of graphql-js: fields as defined, then unknown fields, then
/// the rule of <c>@oneOf</c>.
/// </summary>
public static class InputCoercion
{
    /// <summary>Coerces a literal; the first problem, as a sentence, when it cannot be.</summary>
    /// <param name="node">The literal, or a variable.</param>
    /// <param name="type">An input type.</param>
    /// <param name="variables">The operation's variables; null where none may occur.</param>
    public static Coerced Literal(ValueNode node, GraphQLType type, VariableValues? variables) =>
        TryLiteral(node, type, variables, out var value, out var problems) ? Coerced.Ok(value) : Coerced.Fail(problems[0].Message);

    /// <summary>Coerces a literal; every problem when it cannot be.</summary>
    public static bool TryLiteral(
        ValueNode node,
        GraphQLType type,
        VariableValues? variables,
        out object? value,
        out IReadOnlyList<InputProblem> problems
    )
    {
        var coercer = new LiteralCoercer(variables);
        var good = coercer.Coerce(node, type, out value);
        problems = coercer.Problems;
        return good;
    }

    /// <summary>
    /// Everything that is wrong with a literal before the values of variables are known; variables are taken for good.
    /// </summary>
    public static IReadOnlyList<InputProblem> ValidateLiteral(ValueNode node, GraphQLType type)
    {
        var coercer = new LiteralCoercer(null, ignoreVariables: true);
        coercer.Validate(node, type);
        return coercer.Problems;
    }

    /// <summary>Coerces a value that came as JSON; every problem when it cannot be.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool TryValue(
        JsonElement json,
        GraphQLType type,
        out object? value,
        out IReadOnlyList<InputProblem> problems,
        CancellationToken cancellation = default
    )
    {
        var coercer = new ValueCoercer(cancellation);
        var good = coercer.Coerce(json, type, out value);
        problems = coercer.Problems;
        return good;
    }
}
