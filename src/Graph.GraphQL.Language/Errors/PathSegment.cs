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

    /// <summary>The response key, or null if the step is an index.</summary>
    public string? Key { get; }

    /// <summary>The index in a list, from 0. Valid only if <see cref="Key"/> is null.</summary>
    public int Index => Key is null ? _index : throw new InvalidOperationException($"\"{Key}\" is a key, not an index.");

    /// <summary>The step to a response key.</summary>
    public static implicit operator PathSegment(string key) => new(key ?? throw new ArgumentNullException(nameof(key)), 0);

    /// <summary>The step to an index of a list.</summary>
    public static implicit operator PathSegment(int index) => new(null, index);

    /// <summary>The step to a response key; the same as the conversion.</summary>
    public static PathSegment FromString(string key) => key;

    /// <summary>The step to an index of a list; the same as the conversion.</summary>
    public static PathSegment FromInt32(int index) => index;

    /// <summary>The key, or the index in decimal digits.</summary>
    public override string ToString() => Key ?? _index.ToString(CultureInfo.InvariantCulture);
}
