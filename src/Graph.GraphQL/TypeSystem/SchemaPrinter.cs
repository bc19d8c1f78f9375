using System.Text;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Writes a schema as definitions, in the format of graphql-js's <c>printSchema</c>: elements defined by the specification are
/// omitted, extensions are merged, and directives other than the specified ones are not shown.
/// </summary>
public sealed class SchemaPrinter
{
    private readonly StringBuilder _text = new();

    private SchemaPrinter() { }

    /// <summary>The complete schema: its definitions in order, separated by blank lines, without a final line break.</summary>
    public static string Print(Schema schema)
    {
        var printer = new SchemaPrinter();
        printer.WriteSchema(schema);
        foreach (var directive in schema.Directives.Where(directive => !SpecifiedDirectives.Contains(directive.Name)))
            printer.WriteDirective(directive);
        foreach (var type in schema.Types.Where(type => !SpecifiedScalars.Contains(type.Name) && !IntrospectionTypes.Contains(type.Name)))
            printer.WriteType(type);
        return printer._text.ToString();
    }

    /// <summary>One type.</summary>
    public static string Print(NamedType type)
    {
        var printer = new SchemaPrinter();
        printer.WriteType(type);
        return printer._text.ToString();
    }

    private void Begin(string? description)
    {
        if (_text.Length > 0)
            _text.Append("\n\n");
        WriteDescription(description, "", isFirst: true);
    }

    private void WriteSchema(Schema schema)
    {
        if (schema is { QueryType: null, MutationType: null, SubscriptionType: null })
            return;
        var areNamedAsUsual =
            schema.QueryType == schema.FindType("Query")
            && schema.MutationType == schema.FindType("Mutation")
            && schema.SubscriptionType == schema.FindType("Subscription");
        if (schema.Description is null && areNamedAsUsual)
            return;
        Begin(schema.Description);
        _text.Append("schema {\n");
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (schema.RootType(operation) is { } root)
                _text.Append($"  {operation.ToKeyword()}: {root}\n");
        }

        _text.Append('}');
    }

    private void WriteDirective(DirectiveDefinition directive)
    {
        Begin(directive.Description);
        _text.Append("directive ").Append(directive);
        WriteArguments(directive.Arguments, "");
        WriteDeprecated(directive.DeprecationReason);
        if (directive.IsRepeatable)
            _text.Append(" repeatable");
        _text.Append(" on ").AppendJoin(" | ", directive.Locations.Select(location => location.ToName()));
    }

    private void WriteType(NamedType type)
    {
        Begin(type.Description);
        switch (type)
        {
            case ScalarType scalar:
                _text.Append("scalar ").Append(type);
                if (scalar.SpecifiedByUrl is { } url)
                    _text.Append(" @specifiedBy(url: ").Append(new StringValueNode(url, isBlock: false)).Append(')');
                break;
            case FieldsType fields:
                _text.Append(type is ObjectType ? "type " : "interface ").Append(type);
                if (fields.Interfaces.Count > 0)
                    _text.Append(" implements ").AppendJoin(" & ", fields.Interfaces);
                WriteBlock(
                    fields.Fields,
                    field =>
                    {
                        _text.Append(field.Name);
                        WriteArguments(field.Arguments, "  ");
                        _text.Append(": ").Append(field.Type);
                        WriteDeprecated(field.DeprecationReason);
                    }
                );
                break;
            case UnionType union:
                _text.Append("union ").Append(type);
                if (union.Types.Count > 0)
                    _text.Append(" = ").AppendJoin(" | ", union.Types);
                break;
            case EnumType values:
                _text.Append("enum ").Append(type);
                WriteBlock(
                    values.Values,
                    value =>
                    {
                        _text.Append(value.Name);
                        WriteDeprecated(value.DeprecationReason);
                    }
                );
                break;
            case InputObjectType input:
                _text.Append("input ").Append(type);
                if (input.IsOneOf)
                    _text.Append(" @oneOf");
                WriteBlock(input.Fields, WriteInputValue);
                break;
        }
    }

    private void WriteBlock<T>(DefinitionList<T> definitions, Action<T> write)
        where T : class, IDefinition
    {
        if (definitions.Count == 0)
            return;
        _text.Append(" {\n");
        for (var i = 0; i < definitions.Count; i++)
        {
            WriteDescription(definitions[i].Description, "  ", isFirst: i == 0);
            _text.Append("  ");
            write(definitions[i]);
            _text.Append('\n');
        }

        _text.Append('}');
    }

    private void WriteArguments(DefinitionList<InputValueDefinition> arguments, string indent)
    {
        if (arguments.Count == 0)
            return;
        if (arguments.All(argument => argument.Description is null))
        {
            _text.Append('(');
            for (var i = 0; i < arguments.Count; i++)
            {
                if (i > 0)
                    _text.Append(", ");
                WriteInputValue(arguments[i]);
            }

            _text.Append(')');
            return;
        }

        _text.Append("(\n");
        for (var i = 0; i < arguments.Count; i++)
        {
            WriteDescription(arguments[i].Description, indent + "  ", isFirst: i == 0);
            _text.Append(indent).Append("  ");
            WriteInputValue(arguments[i]);
            _text.Append('\n');
        }

        _text.Append(indent).Append(')');
    }

    private void WriteInputValue(InputValueDefinition value)
    {
        _text.Append(value.Name).Append(": ").Append(value.Type);
        if (value.DefaultValue is { } standard)
            _text.Append(" = ").Append(standard);
        WriteDeprecated(value.DeprecationReason);
    }

    private void WriteDeprecated(string? reason)
    {
        if (reason is null)
            return;
        _text.Append(" @deprecated");
        if (reason != SpecifiedDirectives.DefaultDeprecationReason)
            _text.Append("(reason: ").Append(new StringValueNode(reason, isBlock: false)).Append(')');
    }

    private void WriteDescription(string? description, string indent, bool isFirst)
    {
        if (description is null)
            return;
        var block = new StringValueNode(description, BlockStrings.IsPrintable(description)).ToString();
        if (indent.Length > 0 && !isFirst)
            _text.Append('\n');
        _text.Append(indent).Append(block.Replace("\n", "\n" + indent, StringComparison.Ordinal)).Append('\n');
    }
}
