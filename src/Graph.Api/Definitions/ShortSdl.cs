using System.Collections.Immutable;
using Graph.GraphQL.Language;

namespace Graph.Api.Definitions;

/// <summary>
/// An overview of the schema for people and language models: the available fields and their types, without descriptions, filters, orders
/// and edges. It is valid SDL; a comment at the top lists what is omitted.
/// </summary>
internal static class ShortSdl
{
    private const string Head = """
        # A short form of the Actor Graph schema, as valid SDL. The complete schema is at /graphql/schema.
        # Omitted:
        # - descriptions;
        # - filters and orders: every collection and every paged field also takes `where` and `order`, such as
        #   people(where: { name: { containsInsensitive: "smith" } }, order: [{ name: ASC }]);
        #   filter relations with { some: { node: {...}, edge: {...} } }, or with all, none, any, count;
        # - edges: every connection also has `edges { cursor node relation { ... } }`; if a node has the field,
        #   `relation` has the type of the relation behind it, with its properties and evidence;
        # - types that are reachable only through these.


        """;

    /// <summary>Shortens the SDL of a complete schema.</summary>
    public static string Of(string sdl)
    {
        var definitions = Parser.Parse(new Source(sdl)).Definitions;
        var types = definitions.OfType<TypeDefinitionNode>().ToList();
        var inputs = types.OfType<InputObjectTypeDefinitionNode>().Select(type => type.Name.Value).ToHashSet(StringComparer.Ordinal);
        var shortened = types
            .Where(type => type is not InputObjectTypeDefinitionNode)
            .ToDictionary(type => type.Name.Value, type => Shorten(type, inputs), StringComparer.Ordinal);
        var reached = Reach(shortened);
        var kept = shortened.Where(type => reached.Contains(type.Key)).Select(type => (DefinitionNode)type.Value);
        return Head + Printer.Print(new DocumentNode([.. definitions.OfType<DirectiveDefinitionNode>(), .. kept])) + "\n";
    }

    private static TypeDefinitionNode Shorten(TypeDefinitionNode type, HashSet<string> inputs) =>
        type switch
        {
            ObjectTypeDefinitionNode each => new ObjectTypeDefinitionNode(
                null,
                each.Name,
                each.Interfaces,
                each.Directives,
                Shorten(each.Fields, inputs)
            ),
            InterfaceTypeDefinitionNode each => new InterfaceTypeDefinitionNode(
                null,
                each.Name,
                each.Interfaces,
                each.Directives,
                Shorten(each.Fields, inputs)
            ),
            EnumTypeDefinitionNode each => new EnumTypeDefinitionNode(
                null,
                each.Name,
                each.Directives,
                [.. each.Values.Select(value => new EnumValueDefinitionNode(null, value.Name, value.Directives))]
            ),
            ScalarTypeDefinitionNode each => new ScalarTypeDefinitionNode(null, each.Name, each.Directives),
            UnionTypeDefinitionNode each => new UnionTypeDefinitionNode(null, each.Name, each.Directives, each.Types),
            _ => type,
        };

    // A type with edges is a connection. If it also has `nodes`, only the edges themselves are lost.
    private static ImmutableArray<FieldDefinitionNode> Shorten(ImmutableArray<FieldDefinitionNode> fields, HashSet<string> inputs)
    {
        var isConnection = fields.Any(field => field.Name.Value == "edges") && fields.Any(field => field.Name.Value == "nodes");
        return
        [
            .. from field in fields
            where !isConnection || field.Name.Value != "edges"
            let arguments = field
                .Arguments.Where(argument => !inputs.Contains(NameOf(argument.Type)))
                .Select(argument => new InputValueDefinitionNode(
                    null,
                    argument.Name,
                    argument.Type,
                    argument.DefaultValue,
                    argument.Directives
                ))
            select new FieldDefinitionNode(null, field.Name, [.. arguments], field.Type, field.Directives),
        ];
    }

    // Types that are reachable from the roots through fields, arguments, interfaces and their implementations.
    private static HashSet<string> Reach(Dictionary<string, TypeDefinitionNode> types)
    {
        var implementations = types
            .Values.OfType<FieldsTypeDefinitionNode>()
            .SelectMany(type => type.Interfaces.Select(each => (Interface: each.Name.Value, Type: type.Name.Value)))
            .ToLookup(each => each.Interface, each => each.Type, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(["Query", "Mutation", "Subscription"]);
        while (waiting.TryPop(out var name))
        {
            if (!types.TryGetValue(name, out var type) || !reached.Add(name))
                continue;
            foreach (var next in implementations[name])
                waiting.Push(next);
            if (type is not FieldsTypeDefinitionNode { Interfaces: var interfaces, Fields: var fields })
                continue;
            foreach (var next in interfaces)
                waiting.Push(next.Name.Value);
            foreach (var field in fields)
            {
                waiting.Push(NameOf(field.Type));
                foreach (var argument in field.Arguments)
                    waiting.Push(NameOf(argument.Type));
            }
        }

        return reached;
    }

    private static string NameOf(TypeNode type)
    {
        while (type is WrappingTypeNode wrapping)
            type = wrapping.Type;
        return ((NamedTypeNode)type).Name.Value;
    }
}
