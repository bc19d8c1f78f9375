using System.Text.Json;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Coerces input values to their types (specification 3.12, "Input Coercion" of each kind of type). Either the value is valid,
/// or at least one problem is reported, in the order of graphql-js: fields as defined, then unknown fields, then the rule of
/// <c>@oneOf</c>.
/// </summary>
public static class InputCoercion
{
    /// <summary>Coerces a literal; returns the first problem, as a sentence, if it is invalid.</summary>
    /// <param name="node">The literal, or a variable.</param>
    /// <param name="type">An input type.</param>
    /// <param name="variables">The operation's variables; null if none may occur.</param>
    public static Coerced Literal(ValueNode node, GraphQLType type, VariableValues? variables) =>
        TryLiteral(node, type, variables, out var value, out var problems) ? Coerced.Ok(value) : Coerced.Fail(problems[0].Message);

    /// <summary>Coerces a literal; returns every problem if it is invalid.</summary>
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
    /// Every problem of a literal before the values of variables are known; variables are assumed to be valid.
    /// </summary>
    public static IReadOnlyList<InputProblem> ValidateLiteral(ValueNode node, GraphQLType type)
    {
        var coercer = new LiteralCoercer(null, ignoreVariables: true);
        coercer.Validate(node, type);
        return coercer.Problems;
    }

    /// <summary>Coerces a JSON value; returns every problem if it is invalid.</summary>
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
