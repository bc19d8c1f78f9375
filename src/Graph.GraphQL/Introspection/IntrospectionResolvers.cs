using System.Collections.Frozen;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using static Graph.GraphQL.Introspection.IntrospectionResolver;

namespace Graph.GraphQL.Introspection;

/// <summary>The resolvers of introspection fields, by coordinate.</summary>
internal static class IntrospectionResolvers
{
    private static readonly Dictionary<string, IFieldResolver> All = new(StringComparer.Ordinal)
    {
        ["__Schema.description"] = Text<Schema>(schema => schema.Description),
        ["__Schema.types"] = Parts<Schema, NamedType>((schema, _) => schema.Types),
        ["__Schema.queryType"] = Part<Schema>(schema => schema.QueryType),
        ["__Schema.mutationType"] = Part<Schema>(schema => schema.MutationType),
        ["__Schema.subscriptionType"] = Part<Schema>(schema => schema.SubscriptionType),
        ["__Schema.directives"] = CurrentParts<Schema, DirectiveDefinition>(
            schema => schema.Directives,
            directive => directive.DeprecationReason
        ),

        ["__Type.kind"] = Text<GraphQLType>(Kind),
        ["__Type.name"] = Text<GraphQLType>(type => (type as NamedType)?.Name),
        ["__Type.description"] = Text<GraphQLType>(type => (type as NamedType)?.Description),
        ["__Type.specifiedByURL"] = Text<GraphQLType>(type => (type as ScalarType)?.SpecifiedByUrl),
        ["__Type.fields"] = CurrentParts<GraphQLType, FieldDefinition>(
            type => (type as FieldsType)?.Fields,
            field => field.DeprecationReason
        ),
        ["__Type.interfaces"] = Parts<GraphQLType, NamedType>((type, _) => (type as FieldsType)?.Interfaces),
        ["__Type.possibleTypes"] = Parts<GraphQLType, ObjectType>(
            (type, schema) => type is NamedType { IsAbstract: true } abstractType ? schema.PossibleTypes(abstractType) : null
        ),
        ["__Type.enumValues"] = CurrentParts<GraphQLType, EnumValueDefinition>(
            type => (type as EnumType)?.Values,
            value => value.DeprecationReason
        ),
        ["__Type.inputFields"] = CurrentParts<GraphQLType, InputValueDefinition>(
            type => (type as InputObjectType)?.Fields,
            field => field.DeprecationReason
        ),
        ["__Type.ofType"] = Part<GraphQLType>(type => (type as ListType)?.OfType ?? (type as NonNullType)?.OfType),
        ["__Type.isOneOf"] = Part<GraphQLType>(type => (type as InputObjectType)?.IsOneOf),

        ["__Field.name"] = Text<FieldDefinition>(field => field.Name),
        ["__Field.description"] = Text<FieldDefinition>(field => field.Description),
        ["__Field.args"] = CurrentParts<FieldDefinition, InputValueDefinition>(
            field => field.Arguments,
            argument => argument.DeprecationReason
        ),
        ["__Field.type"] = Part<FieldDefinition>(field => field.Type),
        ["__Field.isDeprecated"] = Truth<FieldDefinition>(field => field.DeprecationReason is not null),
        ["__Field.deprecationReason"] = Text<FieldDefinition>(field => field.DeprecationReason),

        ["__InputValue.name"] = Text<InputValueDefinition>(value => value.Name),
        ["__InputValue.description"] = Text<InputValueDefinition>(value => value.Description),
        ["__InputValue.type"] = Part<InputValueDefinition>(value => value.Type),
        ["__InputValue.defaultValue"] = Text<InputValueDefinition>(value => value.DefaultValue?.ToString()),
        ["__InputValue.isDeprecated"] = Truth<InputValueDefinition>(value => value.DeprecationReason is not null),
        ["__InputValue.deprecationReason"] = Text<InputValueDefinition>(value => value.DeprecationReason),

        ["__EnumValue.name"] = Text<EnumValueDefinition>(value => value.Name),
        ["__EnumValue.description"] = Text<EnumValueDefinition>(value => value.Description),
        ["__EnumValue.isDeprecated"] = Truth<EnumValueDefinition>(value => value.DeprecationReason is not null),
        ["__EnumValue.deprecationReason"] = Text<EnumValueDefinition>(value => value.DeprecationReason),

        ["__Directive.name"] = Text<DirectiveDefinition>(directive => directive.Name),
        ["__Directive.description"] = Text<DirectiveDefinition>(directive => directive.Description),
        ["__Directive.isRepeatable"] = Truth<DirectiveDefinition>(directive => directive.IsRepeatable),
        ["__Directive.locations"] = Parts<DirectiveDefinition, string>(
            (directive, _) => [.. directive.Locations.Select(location => location.ToName())]
        ),
        ["__Directive.args"] = CurrentParts<DirectiveDefinition, InputValueDefinition>(
            directive => directive.Arguments,
            argument => argument.DeprecationReason
        ),
        ["__Directive.isDeprecated"] = Truth<DirectiveDefinition>(directive => directive.DeprecationReason is not null),
        ["__Directive.deprecationReason"] = Text<DirectiveDefinition>(directive => directive.DeprecationReason),
    };

    private static readonly FrozenDictionary<FieldDefinition, IFieldResolver> ByField = Attach();

    /// <summary>The resolver of a meta-field or a field of an introspection type; null for any other field.</summary>
    public static IFieldResolver? Find(FieldDefinition field) => ByField.GetValueOrDefault(field);

    private static FrozenDictionary<FieldDefinition, IFieldResolver> Attach()
    {
        var attached = IntrospectionTypes
            .All.OfType<ObjectType>()
            .SelectMany(type => type.Fields)
            .ToDictionary(field => field, field => All[field.ToString()]);
        attached[MetaFields.TypeName] = FieldResolver.From(batch => new ConstantColumn(
            batch.Selection.ParentType.Name,
            batch.Parents.Count
        ));
        attached[MetaFields.Schema] = FieldResolver.From(batch => new ConstantColumn(batch.Context.Schema, batch.Parents.Count));
        attached[MetaFields.Type] = FieldResolver.From(batch => new ConstantColumn(
            batch.Context.Schema.FindType((string)batch.Selection.Arguments["name"]!),
            batch.Parents.Count
        ));
        return attached.ToFrozenDictionary();
    }

    private static string Kind(GraphQLType type) =>
        type switch
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
