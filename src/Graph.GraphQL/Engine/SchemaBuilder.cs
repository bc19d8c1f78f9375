using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;

namespace Graph.GraphQL.Engine;

/// <summary>
/// Builds a <see cref="Schema"/> from type system definitions, and attaches what the language cannot express: resolvers,
/// coercion of scalars, internal values of enums. A generated schema is built from syntax nodes created in code
/// (<see cref="FromDocuments"/>), without text. Not thread-safe.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly ImmutableArray<DefinitionNode> _definitions;
    private readonly SchemaBindings _bindings = new();

    private SchemaBuilder(ImmutableArray<DefinitionNode> definitions)
    {
        _definitions = definitions;
    }

    /// <summary>Starts from schema definition language.</summary>
    /// <exception cref="GraphQLSyntaxException">The text does not conform to the grammar.</exception>
    public static SchemaBuilder FromSdl(string sdl, string name = "GraphQL schema") => FromDocuments(Parser.Parse(new Source(sdl, name)));

    /// <summary>Starts from documents, whose definitions and extensions are combined in order.</summary>
    public static SchemaBuilder FromDocuments(params IEnumerable<DocumentNode> documents) =>
        new([.. documents.SelectMany(document => document.Definitions)]);

    /// <summary>Attaches a resolver to the field at a coordinate, <c>Type.field</c>.</summary>
    public SchemaBuilder Resolve(string coordinate, IFieldResolver resolver)
    {
        _bindings.Resolvers[coordinate] = resolver;
        return this;
    }

    /// <summary>
    /// Adds a function that provides the resolver of every field without one by coordinate; null leaves the field to the
    /// default resolver. With several functions, the first result that is not null applies.
    /// </summary>
    public SchemaBuilder Resolve(Func<FieldDefinition, IFieldResolver?> resolver)
    {
        _bindings.ResolverFunctions.Add(resolver);
        return this;
    }

    /// <summary>Attaches an event stream to the field of the subscription type at a coordinate, <c>Subscription.field</c>.</summary>
    public SchemaBuilder Subscribe(string coordinate, IEventSource events)
    {
        _bindings.EventSources[coordinate] = events;
        return this;
    }

    /// <summary>Sets how the object types of rows of an interface or union are determined.</summary>
    public SchemaBuilder ResolveTypes(string abstractType, IObjectTypeResolver resolver)
    {
        _bindings.TypeResolvers[abstractType] = resolver;
        return this;
    }

    /// <summary>Sets how the object types of rows are determined for interfaces and unions without their own resolver.</summary>
    public SchemaBuilder ResolveTypes(IObjectTypeResolver resolver)
    {
        _bindings.DefaultTypeResolver = resolver;
        return this;
    }

    /// <summary>Sets how the values of a custom scalar are written and read. Default: unchanged.</summary>
    public SchemaBuilder Scalar(string name, ScalarCoercion coercion)
    {
        _bindings.Scalars[name] = coercion;
        return this;
    }

    /// <summary>Gives an enum value an internal value; <paramref name="coordinate"/> is <c>Enum.VALUE</c>. Default: its name.</summary>
    public SchemaBuilder EnumValue(string coordinate, object value)
    {
        _bindings.EnumValues[coordinate] = value;
        return this;
    }

    /// <summary>Resolves all fields without a resolver. Default: <see cref="ProjectionResolver"/>.</summary>
    public SchemaBuilder DefaultResolver(IFieldResolver resolver)
    {
        _bindings.DefaultResolver = resolver;
        return this;
    }

    /// <summary>Builds the schema and validates it completely.</summary>
    /// <exception cref="SchemaException">Definitions or bindings are invalid; lists every problem.</exception>
    public Schema Build() => TryBuild(out var schema, out var errors) ? schema : throw new SchemaException(errors);

    /// <summary>As <see cref="Build"/>, with the errors as values.</summary>
    public bool TryBuild([NotNullWhen(true)] out Schema? schema, out IReadOnlyList<GraphQLError> errors)
    {
        errors = Validator.ValidateSdl(new DocumentNode(_definitions));
        if (errors.Count > 0)
        {
            schema = null;
            return false;
        }

        var compiler = new DefinitionCompiler(_definitions, _bindings);
        schema = compiler.Compile();
        errors = compiler.Errors.Count > 0 ? compiler.Errors : schema.Errors;
        if (errors.Count > 0)
            schema = null;
        return schema is not null;
    }

    /// <summary>Builds the schema without validating it, for tools that report its problems.</summary>
    public Schema BuildUnchecked() => new DefinitionCompiler(_definitions, _bindings).Compile();
}
