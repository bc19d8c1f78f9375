using System.Collections.Frozen;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>The types of introspection, shared by all schemas.</summary>
public static class IntrospectionTypes
{
    private static readonly FrozenDictionary<string, NamedType> ByName = Compile();

    /// <summary><c>__Schema</c>, from which all others are reached.</summary>
    public static ObjectType Schema { get; } = (ObjectType)ByName["__Schema"];

    internal static ObjectType Type { get; } = (ObjectType)ByName["__Type"];

    internal static IEnumerable<NamedType> All => ByName.Values;

    /// <summary>Whether it is the name of an introspection type.</summary>
    public static bool Contains(string name) => ByName.ContainsKey(name);

    internal static NamedType? Find(string name) => ByName.GetValueOrDefault(name);

    private static FrozenDictionary<string, NamedType> Compile()
    {
        var document = Parser.Parse(new Source(IntrospectionSdl.Text), new ParserOptions { Locations = false });
        var types = new DefinitionCompiler(document.Definitions, new NoBindings()).CompileIntrospection();
        foreach (var type in types)
            type.AstNode = null;
        return types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
    }
}
