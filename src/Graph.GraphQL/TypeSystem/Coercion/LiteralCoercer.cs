using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>Coerces one literal, with the variables in it.</summary>
/// <param name="variables">The variables; null if none may occur.</param>
/// <param name="ignoreVariables">Whether variables are assumed to be valid because their values are not known yet.</param>
internal sealed class LiteralCoercer(VariableValues? variables, bool ignoreVariables = false)
{
    private InputProblems? _problems;

    public IReadOnlyList<InputProblem> Problems => _problems is null ? [] : _problems.Found;

    // The path is computed only if there are problems, so that the success case allocates nothing for it.
    private InputProblems Sink => _problems ??= new InputProblems();

    public bool Coerce(ValueNode node, GraphQLType type, out object? value)
    {
        if (CoerceQuietly(node, type, out value))
            return true;
        Report(node, type);
        if (Sink.Found.Count == 0)
            Sink.Add($"Expected a value of type \"{type}\", found: {Printer.PrintForError(node)}.", node);
        return false;
    }

    /// <summary>Finds every problem without creating a value.</summary>
    public void Validate(ValueNode node, GraphQLType type) => Report(node, type);

    private bool CoerceQuietly(ValueNode node, GraphQLType type, out object? value)
    {
        value = null;
        if (node is VariableNode variable)
        {
            var provided = variables is not null && variables.TryGet(variable.Name.Value, out value);
            return value is not null || (provided && type is not NonNullType);
        }

        if (type is NonNullType nonNull)
            return node is not NullValueNode && CoerceQuietly(node, nonNull.OfType, out value);
        if (node is NullValueNode)
            return true;
        return type switch
        {
            ListType list => CoerceList(node, list, out value),
            InputObjectType input => CoerceObject(node, input, out value),
            _ => Take(Leaf(node, type), out value),
        };
    }

    private static bool Take(Coerced coerced, out object? value)
    {
        value = coerced.Value;
        return coerced.IsOk;
    }

    private Coerced Leaf(ValueNode node, GraphQLType type) =>
        type switch
        {
            ScalarType scalar => scalar.ParseLiteral(node, variables),
            EnumType values => values.ParseLiteral(node),
            _ => throw new InvalidOperationException($"{type} is not an input type."),
        };

    private bool CoerceList(ValueNode node, ListType type, out object? value)
    {
        value = null;
        if (node is not ListValueNode items)
        {
            if (!CoerceQuietly(node, type.OfType, out var only))
                return false;
            value = new[] { only };
            return true;
        }

        var coerced = new object?[items.Values.Length];
        for (var i = 0; i < coerced.Length; i++)
        {
            var item = items.Values[i];
            if (!CoerceQuietly(item, type.OfType, out coerced[i]) && !(item is VariableNode && type.OfType is not NonNullType))
                return false;
        }

        value = coerced;
        return true;
    }

    private bool CoerceObject(ValueNode node, InputObjectType type, out object? value)
    {
        value = null;
        if (node is not ObjectValueNode { Fields: var given })
            return false;
        var values = new object?[type.Fields.Count];
        Array.Fill(values, ArgumentValues.NotProvided);
        foreach (var field in given)
        {
            var at = type.Fields.IndexOf(field.Name.Value);
            if (at < 0)
                return false;
            if (field.Value is VariableNode missing && variables?.TryGet(missing.Name.Value, out _) != true)
                continue;
            if (!CoerceQuietly(field.Value, type.Fields[at].Type, out values[at]))
                return false;
        }

        if (!InputDefaults.Fill(type.Fields, values))
            return false;
        var coerced = new ArgumentValues(type.Fields, values, type);
        if (type.IsOneOf && !(given.Length == 1 && coerced.Count == 1 && coerced.Values.First() is not null))
            return false;
        value = coerced;
        return true;
    }

    private void Report(ValueNode node, GraphQLType type)
    {
        if (node is VariableNode variable)
        {
            if (ignoreVariables || type is not NonNullType)
                return;
            object? ignored = null;
            var provided = variables is not null && variables.TryGet(variable.Name.Value, out ignored);
            if (!provided)
            {
                Sink.Add(
                    $"Expected variable \"${Excerpt.Of(variable.Name.Value)}\" provided to type \"{type}\" to provide a runtime value.",
                    node
                );
            }
            else if (ignored is null)
            {
                Sink.Add(
                    $"Expected variable \"${Excerpt.Of(variable.Name.Value)}\" provided to non-null type \"{type}\" not to be null.",
                    node
                );
            }

            return;
        }

        if (type is NonNullType nonNull)
        {
            if (node is NullValueNode)
                Sink.Add($"Expected value of non-null type \"{type}\" not to be null.", node);
            else
                Report(node, nonNull.OfType);
            return;
        }

        switch (type)
        {
            case var _ when node is NullValueNode:
                return;
            case ListType list when node is ListValueNode items:
                for (var i = 0; i < items.Values.Length; i++)
                    Within(i, () => Report(items.Values[i], list.OfType));
                return;
            case ListType list:
                Report(node, list.OfType);
                return;
            case InputObjectType input:
                ReportObject(node, input);
                return;
            default:
                if (Leaf(node, type).Error is { } error)
                    Sink.Add(error, node);
                return;
        }
    }

    private void ReportObject(ValueNode node, InputObjectType type)
    {
        if (node is not ObjectValueNode literal)
        {
            Sink.Add($"Expected value of type \"{type}\" to be an object, found: {Printer.PrintForError(node)}.", node);
            return;
        }

        foreach (var definition in type.Fields)
        {
            var field = literal.Fields.LastOrDefault(field => field.Name.Value == definition.Name);
            if (field is not null)
            {
                ReportField(literal, field, type, definition);
            }
            else if (definition.IsRequired)
            {
                Sink.Add(
                    $"Expected value of type \"{type}\" to include required field \"{definition.Name}\", found: "
                        + $"{Printer.PrintForError(node)}.",
                    node
                );
            }
        }

        foreach (var field in literal.Fields.Where(field => type.Fields[field.Name.Value] is null))
            Sink.AddUnknownField(type, field.Name.Value, Printer.PrintForError(node), field);

        if (!type.IsOneOf)
            return;
        var known = literal.Fields.Where(field => type.Fields[field.Name.Value] is not null).ToList();
        if (known.Count != 1)
            Sink.AddOneOf(type, node);
        else if (known[0].Value is NullValueNode)
            Within(known[0].Name.Value, () => Sink.AddOneOf(type, node));
    }

    private void ReportField(ObjectValueNode literal, ObjectFieldNode field, InputObjectType type, InputValueDefinition definition)
    {
        if (field.Value is VariableNode variable && !ignoreVariables)
        {
            var name = variable.Name.Value;
            object? value = null;
            var provided = variables is not null && variables.TryGet(name, out value);
            if (type.IsOneOf && !provided)
            {
                Sink.Add(
                    $"Expected variable \"${Excerpt.Of(name)}\" provided to field \"{definition.Name}\" for OneOf Input Object "
                        + $"type \"{type}\" to provide a runtime value.",
                    literal
                );
            }
            else if (type.IsOneOf && value is null)
            {
                Sink.Add(
                    $"Expected variable \"${Excerpt.Of(name)}\" provided to field \"{definition.Name}\" for OneOf Input Object "
                        + $"type \"{type}\" not to be null.",
                    literal
                );
            }
            else if (!provided && !definition.IsRequired)
            {
                return;
            }
        }

        Within(definition.Name, () => Report(field.Value, definition.Type));
    }

    private void Within(PathSegment segment, Action report)
    {
        Sink.Enter(segment);
        report();
        Sink.Leave();
    }
}
