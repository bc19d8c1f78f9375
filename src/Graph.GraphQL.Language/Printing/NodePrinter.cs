using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Graph.GraphQL.Language;

/// <summary>The layout of each kind of node.</summary>
internal static partial class NodePrinter
{
    private const int MaxLineLength = 80;

    public static PrintBuffer Print(AstNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            NameNode name => new(name.Value),
            DocumentNode document => Join(document.Definitions, "\n\n"),
            OperationDefinitionNode operation => Operation(operation),
            VariableDefinitionNode variable => VariableDefinition(variable),
            SelectionSetNode set => set.Selections.IsEmpty ? new("{}") : Block(set.Selections),
            FieldNode field => Field(field),
            ArgumentNode argument => Join(Print(argument.Name), ": ", Print(argument.Value)),
            FragmentSpreadNode spread => Join("...", Print(spread.Name), Directives(spread.Directives)),
            InlineFragmentNode fragment => Words(
                new("..."),
                Wrap("on ", PrintOrEmpty(fragment.TypeCondition)),
                Join(fragment.Directives, " "),
                Print(fragment.SelectionSet)
            ),
            FragmentDefinitionNode fragment => Fragment(fragment),
            DirectiveNode directive => Join("@", Print(directive.Name), Wrap("(", Join(directive.Arguments, ", "), ")")),
            ValueNode value => Value(value),
            ObjectFieldNode field => Join(Print(field.Name), ": ", Print(field.Value)),
            NamedTypeNode type => Print(type.Name),
            ListTypeNode type => Join("[", Print(type.Type), "]"),
            NonNullTypeNode type => Print(type.Type).Append("!"),
            SchemaCoordinateNode coordinate => Coordinate(coordinate),
            _ => TypeSystem(node),
        };
    }

    private static PrintBuffer Operation(OperationDefinitionNode node)
    {
        var variables = Items(node.VariableDefinitions);
        var keyword = node.Operation.ToKeyword();
        var prefix = Join(
            Description(node.Description),
            Words(
                new(keyword),
                Join(
                    PrintOrEmpty(node.Name),
                    variables.Any(v => v.NewLines > 0) ? Wrap("(\n", Join(variables, "\n"), "\n)") : Wrap("(", Join(variables, ", "), ")")
                ),
                Join(node.Directives, " ")
            )
        );
        var isShorthand = node.Operation == OperationType.Query && prefix.Length == keyword.Length;
        return isShorthand ? Print(node.SelectionSet) : Join(prefix, " ", Print(node.SelectionSet));
    }

    private static PrintBuffer VariableDefinition(VariableDefinitionNode node) =>
        Join(
            Description(node.Description),
            Print(node.Variable),
            ": ",
            Print(node.Type),
            Wrap(" = ", PrintOrEmpty(node.DefaultValue)),
            Directives(node.Directives)
        );

    private static PrintBuffer Field(FieldNode node)
    {
        var prefix = Join(Wrap("", PrintOrEmpty(node.Alias), ": "), Print(node.Name));
        var arguments = Items(node.Arguments);
        var fits = prefix.Length + JoinedLength(arguments) + 2 <= MaxLineLength;
        return Join(
            prefix,
            fits ? Wrap("(", Join(arguments, ", "), ")") : Wrap("(\n", Join(arguments, "\n").Indent(), "\n)"),
            Directives(node.Directives),
            Wrap(" ", PrintOrEmpty(node.SelectionSet))
        );
    }

    private static PrintBuffer Fragment(FragmentDefinitionNode node) =>
        Join(
            Description(node.Description),
            "fragment ",
            Print(node.Name),
            " on ",
            Print(node.TypeCondition),
            " ",
            Wrap("", Join(node.Directives, " "), " "),
            Print(node.SelectionSet)
        );

    private static PrintBuffer Value(ValueNode node) =>
        node switch
        {
            VariableNode variable => Join("$", Print(variable.Name)),
            IntValueNode value => new(value.Value),
            FloatValueNode value => new(value.Value),
            StringValueNode { IsBlock: true } value => new(BlockStrings.Print(value.Value), isBlockString: true),
            StringValueNode value => new(StringEscapes.Quote(value.Value)),
            BooleanValueNode value => new(value.Value ? "true" : "false"),
            NullValueNode => new("null"),
            EnumValueNode value => new(value.Value),
            ListValueNode list => List(Items(list.Values)),
            ObjectValueNode value => Object(Items(value.Fields)),
            _ => throw new UnreachableException(),
        };

    private static PrintBuffer List(PrintBuffer[] values) =>
        2 + JoinedLength(values) > MaxLineLength ? Wrap("[\n", Join(values, "\n").Indent(), "\n]") : Join("[", Join(values, ", "), "]");

    private static PrintBuffer Object(PrintBuffer[] fields) =>
        4 + JoinedLength(fields) > MaxLineLength ? Wrap("{\n", Join(fields, "\n").Indent(), "\n}") : Join("{ ", Join(fields, ", "), " }");

    private static PrintBuffer Coordinate(SchemaCoordinateNode node) =>
        node switch
        {
            TypeCoordinateNode type => Print(type.Name),
            MemberCoordinateNode member => Join(Print(member.Name), ".", Print(member.MemberName)),
            ArgumentCoordinateNode argument => Join(
                Print(argument.Name),
                ".",
                Print(argument.FieldName),
                "(",
                Print(argument.ArgumentName),
                ":)"
            ),
            DirectiveCoordinateNode directive => Join("@", Print(directive.Name)),
            DirectiveArgumentCoordinateNode argument => Join("@", Print(argument.Name), "(", Print(argument.ArgumentName), ":)"),
            _ => throw new UnreachableException(),
        };

    private static PrintBuffer Description(StringValueNode? description) => Wrap("", PrintOrEmpty(description), "\n");

    private static PrintBuffer Directives(ImmutableArray<DirectiveNode> directives) => Wrap(" ", Join(directives, " "));

    private static PrintBuffer Block<T>(ImmutableArray<T> nodes)
        where T : AstNode => Wrap("{\n", Join(nodes, "\n").Indent(), "\n}");

    private static PrintBuffer PrintOrEmpty(AstNode? node) => node is null ? new("") : Print(node);

    private static PrintBuffer[] Items<T>(ImmutableArray<T> nodes)
        where T : AstNode
    {
        var items = new PrintBuffer[nodes.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = Print(nodes[i]);
        return items;
    }

    private static int JoinedLength(PrintBuffer[] items)
    {
        const int Separator = 2;
        var length = 0;
        foreach (var item in items)
            length += item.Length + (length == 0 ? 0 : Separator);
        return length;
    }

    private static PrintBuffer Join<T>(ImmutableArray<T> nodes, string separator)
        where T : AstNode => Join(Items(nodes), separator);

    private static PrintBuffer Join(ReadOnlySpan<PrintBuffer> items, string separator)
    {
        PrintBuffer? result = null;
        foreach (var item in items)
        {
            if (item.Length == 0)
                continue;
            result = result is null ? item : result.Append(separator).Append(item);
        }

        return result ?? new("");
    }

    private static PrintBuffer Words(params ReadOnlySpan<PrintBuffer> words) => Join(words, " ");

    private static PrintBuffer Wrap(string start, PrintBuffer content, string end = "")
    {
        if (content.Length == 0)
            return content;
        return start.Length == 0 ? content.Append(end) : new PrintBuffer(start).Append(content).Append(end);
    }

    private static PrintBuffer Join(params ReadOnlySpan<Piece> pieces)
    {
        PrintBuffer? result = null;
        foreach (var piece in pieces)
        {
            if (piece.Buffer.Length > 0)
                result = result is null ? piece.Buffer : result.Append(piece.Buffer);
        }

        return result ?? new("");
    }

    /// <summary>Allows a layout to mix texts and printed nodes.</summary>
    private readonly record struct Piece(PrintBuffer Buffer)
    {
        public static implicit operator Piece(string text) => new(new PrintBuffer(text));

        public static implicit operator Piece(PrintBuffer buffer) => new(buffer);
    }
}
