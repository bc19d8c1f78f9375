using System.Collections.Frozen;

namespace Graph.Api.Definitions;

/// <summary>An input object type. Input types refer to each other in cycles, so members are created on first use.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">The description that clients read.</param>
internal abstract class InputDefinition(string name, string description) : ApiType(name, description)
{
    /// <summary>The members, in order.</summary>
    public abstract IReadOnlyList<SchemaMember> Fields { get; }

    public sealed override void Write(SdlText sdl) => sdl.Block(Description, $"input {Name}", Fields);
}

/// <summary>An input object type whose members are planned in the same way.</summary>
/// <typeparam name="TMember">The type of its members.</typeparam>
internal abstract class InputDefinition<TMember> : InputDefinition
    where TMember : SchemaMember
{
    private readonly Lazy<IReadOnlyList<TMember>> _members;
    private readonly Lazy<FrozenDictionary<string, TMember>> _byName;

    protected InputDefinition(string name, string description)
        : base(name, description)
    {
        _members = new(() => [.. CreateMembers()]);
        _byName = new(() => _members.Value.ToFrozenDictionary(member => member.Name, StringComparer.Ordinal));
    }

    public sealed override IReadOnlyList<SchemaMember> Fields => _members.Value;

    /// <summary>The member of this name; the engine rejects other names.</summary>
    protected TMember this[string name] => _byName.Value[name];

    /// <summary>Creates the members. Called once.</summary>
    protected abstract IEnumerable<TMember> CreateMembers();
}
