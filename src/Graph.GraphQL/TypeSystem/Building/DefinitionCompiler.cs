using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Creates types from definitions: first every type with its name, then, when all names are known, their content. Errors in the
/// definitions are collected, and the rest is built as far as possible.
/// </summary>
internal sealed class DefinitionCompiler(ImmutableArray<DefinitionNode> definitions, IDefinitionBindings bindings)
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly ILookup<string, TypeExtensionNode> _extensions = definitions
        .OfType<TypeExtensionNode>()
        .ToLookup(node => node.Name.Value, StringComparer.Ordinal);

    private readonly ILookup<string, DirectiveExtensionNode> _directiveExtensions = definitions
        .OfType<DirectiveExtensionNode>()
        .ToLookup(node => node.Name.Value, StringComparer.Ordinal);

    public List<GraphQLError> Errors { get; } = [];

    public Schema Compile()
    {
        var defined = CompileTypes(SpecifiedTypes.Find);
        var directives = CompileDirectives();
        var schemaNode = definitions.OfType<SchemaDefinitionNode>().FirstOrDefault();
        var schemaExtensions = definitions.OfType<SchemaExtensionNode>().ToList();
        var roots = FindRoots(schemaNode, schemaExtensions);
        var schema = new Schema(
            new SchemaParts
            {
                Description = schemaNode?.Description?.Value,
                Query = roots[OperationType.Query],
                Mutation = roots[OperationType.Mutation],
                Subscription = roots[OperationType.Subscription],
                Types = TypeCollector.Collect(defined, roots.Values, directives),
                Directives = directives,
                AstNode = schemaNode,
                ExtensionAstNodes = schemaExtensions,
                DefaultResolver = bindings.DefaultResolver,
            }
        );
        Errors.AddRange(bindings.FindUnknown(schema).Select(message => new GraphQLError(message)));
        return schema;
    }

    /// <summary>Only the introspection types may have names of specified types.</summary>
    public List<NamedType> CompileIntrospection() => CompileTypes(_ => null);

    private List<NamedType> CompileTypes(Func<string, NamedType?> specified)
    {
        var defined = new List<NamedType>();
        foreach (var node in definitions.OfType<TypeDefinitionNode>())
        {
            if (_types.ContainsKey(node.Name.Value))
                continue;
            var type = specified(node.Name.Value) ?? Declare(node);
            _types.Add(type.Name, type);
            defined.Add(type);
        }

        foreach (var type in defined.Where(type => type.AstNode is not null))
            Fill(type);
        return defined;
    }

    private NamedType Declare(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        var description = node.Description?.Value;
        NamedType type = node switch
        {
            ObjectTypeDefinitionNode => new ObjectType(name, description),
            InterfaceTypeDefinitionNode => new InterfaceType(name, description)
            {
                ObjectTypeResolver = bindings.ObjectTypeResolverOf(name),
            },
            UnionTypeDefinitionNode => new UnionType(name, description) { ObjectTypeResolver = bindings.ObjectTypeResolverOf(name) },
            EnumTypeDefinitionNode => new EnumType(name, description),
            InputObjectTypeDefinitionNode => new InputObjectType(name, description),
            _ => new ScalarType(name, description, bindings.CoercionOf(name))
            {
                SpecifiedByUrl = AppliedDirectives.SpecifiedBy([
                    node.Directives,
                    .. _extensions[name].Select(extension => extension.Directives),
                ]),
            },
        };
        type.AstNode = node;
        type.ExtensionAstNodes = [.. _extensions[name]];
        return type;
    }

    private void Fill(NamedType type)
    {
        switch (type)
        {
            case FieldsType fields:
                fields.Interfaces = Names(Parts<NamedTypeNode>(type, SyntaxParts.Interfaces));
                fields.Fields = new(
                    Parts<FieldDefinitionNode>(type, SyntaxParts.Fields)
                        .Select(node => CompileField(fields, node))
                        .OfType<FieldDefinition>()
                );
                break;
            case UnionType union:
                union.Types = Names(Parts<NamedTypeNode>(type, SyntaxParts.Members));
                break;
            case EnumType values:
                values.Values = new(
                    Parts<EnumValueDefinitionNode>(type, SyntaxParts.Values).Select(node => CompileEnumValue(values, node))
                );
                break;
            case InputObjectType input:
                input.IsOneOf = AppliedDirectives.IsOneOf(input.AstNode!.Directives);
                input.Fields = new(
                    Parts<InputValueDefinitionNode>(type, SyntaxParts.InputFields)
                        .Select(node => CompileInput(input.Name, node, isArgument: false))
                        .OfType<InputValueDefinition>()
                );
                break;
        }
    }

    private static IEnumerable<T> Parts<T>(NamedType type, Func<AstNode, ImmutableArray<T>> parts) =>
        parts(type.AstNode!).Concat(type.ExtensionAstNodes.SelectMany(extension => parts(extension)));

    private FieldDefinition? CompileField(FieldsType parent, FieldDefinitionNode node)
    {
        if (Reference(node.Type) is not { } type)
            return null;
        var field = new FieldDefinition(parent, node.Name.Value)
        {
            Description = node.Description?.Value,
            Type = type,
            DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
            AstNode = node,
        };
        field.Arguments = CompileArguments(field, node.Arguments);
        field.Resolver = bindings.ResolverOf(field);
        field.EventSource = bindings.EventSourceOf(field);
        return field;
    }

    private DefinitionList<InputValueDefinition> CompileArguments(object owner, ImmutableArray<InputValueDefinitionNode> nodes) =>
        nodes.IsEmpty
            ? DefinitionList<InputValueDefinition>.Empty
            : new(nodes.Select(node => CompileInput(owner.ToString()!, node, isArgument: true)).OfType<InputValueDefinition>());

    private InputValueDefinition? CompileInput(string owner, InputValueDefinitionNode node, bool isArgument)
    {
        if (Reference(node.Type) is not { } type)
            return null;
        return new InputValueDefinition(owner, node.Name.Value, isArgument)
        {
            Description = node.Description?.Value,
            Type = type,
            DefaultValue = node.DefaultValue,
            DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
            AstNode = node,
        };
    }

    private EnumValueDefinition CompileEnumValue(EnumType parent, EnumValueDefinitionNode node)
    {
        var value = new EnumValueDefinition(parent, node.Name.Value)
        {
            Description = node.Description?.Value,
            DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
            AstNode = node,
        };
        if (bindings.ValueOf(value) is { } bound)
            value.Value = bound;
        return value;
    }

    private List<DirectiveDefinition> CompileDirectives()
    {
        var compiled = definitions.OfType<DirectiveDefinitionNode>().Select(CompileDirective).ToList();
        compiled.AddRange(SpecifiedDirectives.All.Where(specified => compiled.TrueForAll(own => own.Name != specified.Name)));
        return compiled;
    }

    private DirectiveDefinition CompileDirective(DirectiveDefinitionNode node)
    {
        var locations = new List<DirectiveLocation>();
        foreach (var location in node.Locations)
        {
            if (DirectiveLocations.TryParse(location.Value, out var known))
                locations.Add(known);
        }

        var extensions = _directiveExtensions[node.Name.Value].Select(extension => extension.Directives);
        var directive = new DirectiveDefinition(node.Name.Value)
        {
            Description = node.Description?.Value,
            Locations = locations,
            IsRepeatable = node.IsRepeatable,
            DeprecationReason =
                AppliedDirectives.DeprecationReason(node.Directives)
                ?? extensions.Select(AppliedDirectives.DeprecationReason).FirstOrDefault(reason => reason is not null),
            AstNode = node,
        };
        directive.Arguments = CompileArguments(directive, node.Arguments);
        return directive;
    }

    private Dictionary<OperationType, NamedType?> FindRoots(SchemaDefinitionNode? definition, List<SchemaExtensionNode> extensions)
    {
        var roots = new Dictionary<OperationType, NamedType?>
        {
            [OperationType.Query] = definition is null ? _types.GetValueOrDefault("Query") : null,
            [OperationType.Mutation] = definition is null ? _types.GetValueOrDefault("Mutation") : null,
            [OperationType.Subscription] = definition is null ? _types.GetValueOrDefault("Subscription") : null,
        };
        var named = (definition?.OperationTypes ?? []).Concat(extensions.SelectMany(extension => extension.OperationTypes));
        foreach (var node in named)
            roots[node.Operation] = Find(node.Type);
        return roots;
    }

    private List<NamedType> Names(IEnumerable<NamedTypeNode> nodes) => [.. nodes.Select(Find).OfType<NamedType>()];

    private GraphQLType? Reference(TypeNode node) =>
        node switch
        {
            ListTypeNode list => Reference(list.Type)?.List(),
            NonNullTypeNode nonNull => Reference(nonNull.Type)?.NonNull(),
            _ => Find((NamedTypeNode)node),
        };

    private NamedType? Find(NamedTypeNode node)
    {
        var name = node.Name.Value;
        var found = _types.GetValueOrDefault(name) ?? SpecifiedTypes.Find(name);
        if (found is null)
            Errors.Add(new GraphQLError($"Unknown type \"{name}\".", node));
        return found;
    }
}
