using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Graph.GraphQL.Language;
using Graph.Model.Loading;
using Graph.Model.Printing;

namespace Graph.Model;

/// <summary>
/// Defines everything that the graph can contain: its kinds, interfaces, relations and enums. Immutable and safe to share
/// between threads; objects of one model are compared by reference.
/// </summary>
public sealed class GraphModel
{
    private readonly FrozenDictionary<string, NodeType> _nodeTypes;
    private readonly FrozenDictionary<string, NodeType> _nodeTypesByPlural;
    private readonly FrozenDictionary<string, RelationType> _relations;
    private readonly FrozenDictionary<string, RelationType> _relationsByPropertiesType;
    private readonly FrozenDictionary<string, EnumType> _enums;
    private readonly FrozenDictionary<string, Property> _factProperties;
    private readonly Lazy<string> _contentHash;

    internal GraphModel(
        string? factDescription,
        IReadOnlyList<Property> factProperties,
        IReadOnlyList<Kind> kinds,
        IReadOnlyList<KindInterface> interfaces,
        IReadOnlyList<RelationType> relations,
        IReadOnlyList<EnumType> enums
    )
    {
        FactDescription = factDescription;
        FactProperties = factProperties;
        Kinds = kinds;
        Interfaces = interfaces;
        Relations = relations;
        Enums = enums;
        _contentHash = new Lazy<string>(() => Hash(CanonicalPrinter.Write(this, isExpanded: false).Unformatted));
        _nodeTypes = NodeTypes.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        _nodeTypesByPlural = NodeTypes.ToFrozenDictionary(t => t.Plural, StringComparer.Ordinal);
        _relations = relations.ToFrozenDictionary(r => r.Name, StringComparer.Ordinal);
        _relationsByPropertiesType = relations.ToFrozenDictionary(r => r.PropertiesType, StringComparer.Ordinal);
        _enums = enums.ToFrozenDictionary(e => e.Name, StringComparer.Ordinal);
        _factProperties = factProperties.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>Reads the model from every <c>*.graphql</c> file of a directory, in the order of their names.</summary>
    /// <exception cref="DirectoryNotFoundException">The directory does not exist.</exception>
    /// <exception cref="ModelException">The model is invalid or missing; every problem is listed.</exception>
    public static GraphModel Load(string directory)
    {
        if (!Directory.Exists(directory))
            throw new DirectoryNotFoundException($"The model directory '{directory}' does not exist.");
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));
        var files = Directory.GetFiles(directory, "*.graphql").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            throw new ModelException([new ModelProblem(name, 1, 1, $"The model directory '{directory}' contains no *.graphql files.")]);
        return FromSdl(files.Select(file => new Source(File.ReadAllText(file), $"{name}/{Path.GetFileName(file)}")));
    }

    /// <summary>Reads the model from SDL sources; their order determines the order of its content.</summary>
    /// <exception cref="ModelException">The model is invalid; every problem is listed.</exception>
    public static GraphModel FromSdl(IEnumerable<Source> sources)
    {
        IReadOnlyList<Source> all = [.. sources];
        ArgumentOutOfRangeException.ThrowIfZero(all.Count, nameof(sources));
        return ModelLoader.Load(all);
    }

    /// <inheritdoc cref="FromSdl(IEnumerable{Source})"/>
    public static GraphModel FromSdl(string sdl, string name = "model.graphql") => FromSdl([new Source(sdl, name)]);

    /// <summary>The description of every node and relation, or null if the model has none.</summary>
    public string? FactDescription { get; }

    /// <summary>
    /// The properties of <c>interface Fact</c>, which every kind, interface and relation has; they also come first in each of
    /// their lists.
    /// </summary>
    public IReadOnlyList<Property> FactProperties { get; }

    /// <summary>Every kind, in the order of files (by name) and lines, like all lists of the model.</summary>
    public IReadOnlyList<Kind> Kinds { get; }

    /// <summary>Every interface except <c>Fact</c>.</summary>
    public IReadOnlyList<KindInterface> Interfaces { get; }

    /// <summary>Interfaces and kinds.</summary>
    public IEnumerable<NodeType> NodeTypes => Interfaces.Concat<NodeType>(Kinds);

    /// <summary>Every relation.</summary>
    public IReadOnlyList<RelationType> Relations { get; }

    /// <summary>Every enum that properties may use.</summary>
    public IReadOnlyList<EnumType> Enums { get; }

    /// <summary>
    /// SHA-256 of the model's content, in lower-case hexadecimal: the same for the same model, regardless of its notation.
    /// </summary>
    public string ContentHash => _contentHash.Value;

    /// <summary>The property of this name that every fact has, or null.</summary>
    public Property? FindFactProperty(string name) => _factProperties.GetValueOrDefault(name);

    /// <summary>The kind or interface of this name, or null.</summary>
    public NodeType? FindNodeType(string name) => _nodeTypes.GetValueOrDefault(name);

    /// <summary>The kind of this name, or null.</summary>
    public Kind? FindKind(string name) => FindNodeType(name) as Kind;

    /// <summary>The interface of this name, or null.</summary>
    public KindInterface? FindInterface(string name) => FindNodeType(name) as KindInterface;

    /// <summary>The kind or interface with this plural, or null.</summary>
    public NodeType? FindByPlural(string plural) => _nodeTypesByPlural.GetValueOrDefault(plural);

    /// <summary>The relation of this type (<c>SPEAKS</c>), or null.</summary>
    public RelationType? FindRelation(string name) => _relations.GetValueOrDefault(name);

    /// <summary>The relation whose properties are of this type (<c>Speaks</c>), or null.</summary>
    public RelationType? FindRelationByPropertiesType(string name) => _relationsByPropertiesType.GetValueOrDefault(name);

    /// <summary>The enum of this name, or null.</summary>
    public EnumType? FindEnum(string name) => _enums.GetValueOrDefault(name);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
