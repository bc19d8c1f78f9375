using System.Collections.Frozen;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>An enum: a leaf whose values are a closed set of names.</summary>
public sealed class EnumType : NamedType
{
    private FrozenDictionary<object, EnumValueDefinition>? _byValue;
    private LeafSerializer? _serializer;

    internal EnumType(string name, string? description)
        : base(name, description) { }

    /// <summary>The values, in order of definition.</summary>
    public DefinitionList<EnumValueDefinition> Values { get; internal set; } = DefinitionList<EnumValueDefinition>.Empty;

    /// <summary>Writes internal values as names.</summary>
    public LeafSerializer Serializer => _serializer ??= new EnumSerializer(this);

    /// <summary>The definition whose <see cref="EnumValueDefinition.Value"/> equals the internal value; otherwise null.</summary>
    public EnumValueDefinition? FindByValue(object value)
    {
        _byValue ??= Values.DistinctBy(v => v.Value).ToFrozenDictionary(v => v.Value);
        return _byValue.GetValueOrDefault(value);
    }

    /// <summary>The internal value of a name given as the value of a variable.</summary>
    public Coerced ParseValue(object value)
    {
        if (value is not string name)
        {
            return Coerced.Fail(
                $"Enum \"{Name}\" cannot represent non-string value: {Inspect.Value(value)}." + Suggest(Inspect.Value(value))
            );
        }

        return Values.TryGet(name, out var found)
            ? Coerced.Ok(found.Value)
            : Coerced.Fail($"Value \"{Excerpt.Of(name)}\" does not exist in \"{Name}\" enum.{Suggest(name)}");
    }

    /// <summary>The internal value of a name in a document.</summary>
    public Coerced ParseLiteral(ValueNode node)
    {
        if (node is not EnumValueNode name)
        {
            var text = Printer.PrintForError(node);
            return Coerced.Fail($"Enum \"{Name}\" cannot represent non-enum value: {text}.{Suggest(text)}");
        }

        return Values.TryGet(name.Value, out var found)
            ? Coerced.Ok(found.Value)
            : Coerced.Fail($"Value \"{Excerpt.Of(name.Value)}\" does not exist in \"{Name}\" enum.{Suggest(name.Value)}");
    }

    private string Suggest(string unknown) => Suggestions.DidYouMean("the enum value", unknown, Values.Names);
}
