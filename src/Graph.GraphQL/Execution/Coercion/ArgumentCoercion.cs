using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Coerces the arguments of a field or directive (specification 6.4.1).</summary>
internal static class ArgumentCoercion
{
    /// <summary>The values, or the first error.</summary>
    /// <param name="definitions">The definitions of the arguments.</param>
    /// <param name="given">The arguments as written.</param>
    /// <param name="owner">The field or directive, at which missing arguments are reported.</param>
    /// <param name="variables">The operation's variables.</param>
    /// <param name="error">The error; null on success.</param>
    /// <param name="tree">The operation, which caches literals; null for no caching.</param>
    public static ArgumentValues Coerce(
        DefinitionList<InputValueDefinition> definitions,
        ImmutableArray<ArgumentNode> given,
        AstNode owner,
        VariableValues variables,
        out GraphQLError? error,
        SelectionTree? tree = null
    )
    {
        error = null;
        if (definitions.Count == 0)
            return ArgumentValues.Empty;
        var values = new object?[definitions.Count];
        for (var i = 0; i < values.Length && error is null; i++)
            values[i] = CoerceOne(definitions[i], Find(given, definitions[i].Name), owner, variables, tree, out error);
        return error is null ? new ArgumentValues(definitions, values) : ArgumentValues.Empty;
    }

    private static object? CoerceOne(
        InputValueDefinition definition,
        ValueNode? node,
        AstNode owner,
        VariableValues variables,
        SelectionTree? tree,
        out GraphQLError? error
    )
    {
        error = null;
        if (node is null && definition.IsRequired)
        {
            error = new GraphQLError($"Argument \"{definition}\" of required type \"{definition.Type}\" was not provided.", owner);
            return null;
        }

        if (node is null || (node is VariableNode variable && !definition.IsRequired && !variables.TryGet(variable.Name.Value, out _)))
        {
            if (definition.DefaultValue is null)
                return ArgumentValues.NotProvided;
            var standard = definition.CoercedDefaultValue;
            if (standard.Error is { } reason)
                error = new GraphQLError($"Argument \"{definition}\" has invalid default value: {reason}", owner);
            return standard.Value;
        }

        object? value;
        IReadOnlyList<InputProblem> problems;
        var good =
            tree is not null && node is (ListValueNode or ObjectValueNode)
                ? tree.TryLiteral(node, definition.Type, out value, out problems)
                : InputCoercion.TryLiteral(node, definition.Type, variables, out value, out problems);
        if (good)
            return value;
        var problem = problems[0];
        error = new GraphQLError($"Argument \"{definition}\" has invalid value{problem.At}: {problem.Message}", problem.Node ?? node);
        return null;
    }

    private static ValueNode? Find(ImmutableArray<ArgumentNode> given, string name)
    {
        for (var i = given.Length - 1; i >= 0; i--)
        {
            if (given[i].Name.Value == name)
                return given[i].Value;
        }

        return null;
    }
}
