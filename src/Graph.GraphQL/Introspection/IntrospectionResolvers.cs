using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Introspection;

/// <summary>What the fields of introspection answer, by coordinate.</summary>
internal static class IntrospectionResolvers
{
    private static readonly Dictionary<string, IntrospectionResolver> All = new(StringComparer.Ordinal)
    {
        ["__Schema.description"] = For<Schema>(schema => schema.Description),
        ["__Schema.types"] = For<Schema>(schema => schema.Types),
        ["__Schema.queryType"] = For<Schema>(schema => schema.QueryType),
        ["__Schema.mutationType"] = For<Schema>(schema => schema.MutationType),
        ["__Schema.subscriptionType"] = For<Schema>(schema => schema.SubscriptionType),
        ["__Schema.directives"] = new((source, batch) =>
            Current(((Schema)source).Directives, batch, directive => directive.DeprecationReason)),

        ["__Type.kind"] = For<GraphQLType>(Kind),
        ["__Type.name"] = For<GraphQLType>(type => (type as NamedType)?.Name),
        ["__Type.description"] = For<GraphQLType>(type => (type as NamedType)?.Description),
        ["__Type.specifiedByURL"] = For<GraphQLType>(type => (type as ScalarType)?.SpecifiedByUrl),
        ["__Type.fields"] = new((source, batch) =>
            source is FieldsType type ? Current(type.Fields, batch, field => field.DeprecationReason) : null),
        ["__Type.interfaces"] = For<GraphQLType>(type => (type as FieldsType)?.Interfaces),
        ["__Type.possibleTypes"] = new((source, batch) =>
            source is NamedType { IsAbstract: true } type ? batch.Context.Schema.PossibleTypes(type) : null),
        ["__Type.enumValues"] = new((source, batch) =>
            source is EnumType type ? Current(type.Values, batch, value => value.DeprecationReason) : null),
        ["__Type.inputFields"] = new((source, batch) =>
            source is InputObjectType type ? Current(type.Fields, batch, field => field.DeprecationReason) : null),
        ["__Type.ofType"] = For<GraphQLType>(type => (type as ListType)?.OfType ?? (type as NonNullType)?.OfType),
        ["__Type.isOneOf"] = For<GraphQLType>(type => (type as InputObjectType)?.IsOneOf),

        ["__Field.name"] = For<FieldDefinition>(field => field.Name),
        ["__Field.description"] = For<FieldDefinition>(field => field.Description),
        ["__Field.args"] = new((source, batch) =>
            Current(((FieldDefinition)source).Arguments, batch, argument => argument.DeprecationReason)),
        ["__Field.type"] = For<FieldDefinition>(field => field.Type),
        ["__Field.isDeprecated"] = For<FieldDefinition>(field => field.DeprecationReason is not null),
        ["__Field.deprecationReason"] = For<FieldDefinition>(field => field.DeprecationReason),

        ["__InputValue.name"] = For<InputValueDefinition>(value => value.Name),
        ["__InputValue.description"] = For<InputValueDefinition>(value => value.Description),
        ["__InputValue.type"] = For<InputValueDefinition>(value => value.Type),
        ["__InputValue.defaultValue"] = For<InputValueDefinition>(value => value.DefaultValue?.ToString()),
        ["__InputValue.isDeprecated"] = For<InputValueDefinition>(value => value.DeprecationReason is not null),
        ["__InputValue.deprecationReason"] = For<InputValueDefinition>(value => value.DeprecationReason),

        ["__EnumValue.name"] = For<EnumValueDefinition>(value => value.Name),
        ["__EnumValue.description"] = For<EnumValueDefinition>(value => value.Description),
        ["__EnumValue.isDeprecated"] = For<EnumValueDefinition>(value => value.DeprecationReason is not null),
        ["__EnumValue.deprecationReason"] = For<EnumValueDefinition>(value => value.DeprecationReason),

        ["__Directive.name"] = For<DirectiveDefinition>(directive => directive.Name),
        ["__Directive.description"] = For<DirectiveDefinition>(directive => directive.Description),
        ["__Directive.isRepeatable"] = For<DirectiveDefinition>(directive => directive.IsRepeatable),
        ["__Directive.locations"] = For<DirectiveDefinition>(directive =>
            directive.Locations.Select(location => location.ToName()).ToArray()),
        ["__Directive.args"] = new((source, batch) =>
            Current(((DirectiveDefinition)source).Arguments, batch, argument => argument.DeprecationReason)),
        ["__Directive.isDeprecated"] = For<DirectiveDefinition>(directive => directive.DeprecationReason is not null),
        ["__Directive.deprecationReason"] = For<DirectiveDefinition>(directive => directive.DeprecationReason),
    };

    public static IFieldResolver? Find(FieldDefinition field) => All.GetValueOrDefault(field.ToString());

    private static IntrospectionResolver For<T>(Func<T, object?> answer)
        where T : class => new((source, _) => answer((T)source));

    private static IReadOnlyList<T> Current<T>(IReadOnlyList<T> all, FieldBatch batch, Func<T, string?> deprecationReason) =>
        batch.Selection.Arguments["includeDeprecated"] is true ? all : [.. all.Where(item => deprecationReason(item) is null)];

    private static string Kind(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };
}
