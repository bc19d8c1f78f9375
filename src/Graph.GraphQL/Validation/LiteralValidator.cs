using System.Runtime.CompilerServices;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation;

/// <summary>
/// Checks a literal against the type of its position, and reports every error. Variables are accepted anywhere here; another
/// rule checks their types.
/// </summary>
internal readonly struct LiteralValidator(ValidationContext context)
{
    public void Validate(ValueNode value, GraphQLType type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (type)
        {
            case var _ when value is VariableNode:
                break;
            case NonNullType when value is NullValueNode:
                context.Report($"Expected value of non-null type \"{type}\" not to be null.", value);
                break;
            case NonNullType nonNull:
                Validate(value, nonNull.OfType);
                break;
            case var _ when value is NullValueNode:
                break;
            case ListType list when value is ListValueNode items:
                foreach (var item in items.Values)
                    Validate(item, list.OfType);
                break;
            case ListType list:
                Validate(value, list.OfType);
                break;
            case InputObjectType input when value is ObjectValueNode fields:
                ValidateFields(fields, input);
                break;
            case InputObjectType:
                context.Report($"Expected value of type \"{type}\" to be an object, found: {Printer.PrintForError(value)}.", value);
                break;
            case ScalarType scalar:
                Report(value, scalar.ParseLiteral(value));
                break;
            case EnumType enumType:
                Report(value, enumType.ParseLiteral(value));
                break;
        }
    }

    private void Report(ValueNode value, Coerced coerced)
    {
        if (coerced.Error is { } error)
            context.Report(error, value);
    }

    private void ValidateFields(ObjectValueNode value, InputObjectType type)
    {
        var given = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
            given[field.Name.Value] = field;
        foreach (var definition in type.Fields)
        {
            if (given.TryGetValue(definition.Name, out var field))
            {
                Validate(field.Value, definition.Type);
            }
            else if (definition.IsRequired)
            {
                context.Report(
                    $"Expected value of type \"{type}\" to include required field \"{definition.Name}\", found: "
                        + $"{Printer.PrintForError(value)}.",
                    value
                );
            }
        }

        ObjectFieldNode? known = null;
        var knownCount = 0;
        foreach (var field in value.Fields)
        {
            if (type.Fields[field.Name.Value] is not null)
            {
                known ??= field;
                knownCount++;
                continue;
            }

            var suggestion = context.DidYouMean(field.Name.Value, type.Fields.Names);
            var found = suggestion.Length > 0 ? $".{suggestion} Found" : ", found";
            context.Report(
                $"Expected value of type \"{type}\" not to include unknown field \"{Excerpt.Of(field.Name.Value)}\"{found}: "
                    + $"{Printer.PrintForError(value)}.",
                field
            );
        }

        if (type.IsOneOf && (knownCount != 1 || known!.Value is NullValueNode))
        {
            context.Report(
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that "
                    + $"field must be non-null.",
                value
            );
        }
    }
}
