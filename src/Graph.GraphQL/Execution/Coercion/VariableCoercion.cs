using System.Collections.Immutable;
using System.Text.Json;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Coerces the variables of an operation (specification 6.1.2).</summary>
internal static class VariableCoercion
{
    public static VariableValues Coerce(
        Schema schema,
        ImmutableArray<VariableDefinitionNode> definitions,
        JsonElement inputs,
        out ImmutableArray<GraphQLError> errors,
        CancellationToken cancellation
    )
    {
        errors = [];
        if (definitions.IsEmpty)
            return VariableValues.None;
        var values = new Dictionary<string, object?>(definitions.Length, StringComparer.Ordinal);
        var found = new List<GraphQLError>();
        foreach (var definition in definitions)
        {
            CoerceOne(schema, definition, inputs, values, found, cancellation);
            if (found.Count <= InputProblems.Most)
                continue;
            found.RemoveRange(InputProblems.Most, found.Count - InputProblems.Most);
            found.Add(new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted."));
            break;
        }

        errors = [.. found];
        return new VariableValues(values);
    }

    private static void CoerceOne(
        Schema schema,
        VariableDefinitionNode definition,
        JsonElement inputs,
        Dictionary<string, object?> values,
        List<GraphQLError> errors,
        CancellationToken cancellation
    )
    {
        var name = definition.Variable.Name.Value;
        var type = schema.FindType(definition.Type);
        if (type is not { IsInputType: true })
        {
            errors.Add(
                new GraphQLError(
                    $"Variable \"${Excerpt.Of(name)}\" expected value of type \"{Printer.PrintForError(definition.Type)}\" which "
                        + $"cannot be used as an input type.",
                    definition.Type
                )
            );
            return;
        }

        IReadOnlyList<InputProblem> problems;
        object? value;
        var word = "value";
        if (inputs.ValueKind != JsonValueKind.Object || !inputs.TryGetProperty(name, out var input))
        {
            if (definition.DefaultValue is { } standard)
            {
                word = "default value";
                InputCoercion.TryLiteral(standard, type, null, out value, out problems);
            }
            else if (type is NonNullType)
            {
                InputCoercion.TryValue(default, type, out value, out problems, cancellation);
            }
            else
            {
                return;
            }
        }
        else
        {
            InputCoercion.TryValue(input, type, out value, out problems, cancellation);
        }

        foreach (var problem in problems)
            errors.Add(new GraphQLError($"Variable \"${Excerpt.Of(name)}\" has invalid {word}{problem.At}: {problem.Message}", definition));
        if (problems.Count == 0)
            values[name] = value;
    }
}
