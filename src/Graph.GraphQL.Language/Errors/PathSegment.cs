using System.Globalization;

namespace Graph.GraphQL.Errors;

/// <summary>A step of the path to a position in a response: a response key, or an index in a list.</summary>
public readonly record struct PathSegment
{
    private readonly int _index;

    private PathSegment(string? key, int index)
    {
        Key = key;
        _index = index;
    }

    /// <summary>The response key, or null when the step is an index.</summary>
    public string? Key { get; }

    /// <summary>The index in a list, from 0. Only meaningful when <see cref="Key"/> is null.</summary>
    public int Index => Key is null ? _index : throw new InvalidOperationException($"\"{Key}\" is a key, not an index.");

    public static implicit operator PathSegment(string key) => new(key ?? throw new ArgumentNullException(nameof(key)), 0);

    public static implicit operator PathSegment(int index) => new(null, index);

    public static PathSegment FromString(string key) => key;

    public static PathSegment FromInt32(int index) => index;

    public override string ToString() => Key ?? _index.ToString(CultureInfo.InvariantCulture);
}
