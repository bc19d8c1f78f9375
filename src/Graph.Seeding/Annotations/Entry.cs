using Graph.Seeding.Facts;

namespace Graph.Seeding.Annotations;

/// <summary>What stands directly in one entry: the properties and quotes of a fact.</summary>
internal sealed class Entry
{
    public List<StatedProperty> Properties { get; } = [];

    public List<Passage> Passages { get; } = [];

    /// <summary>Quotes were given, whether or not they could be found.</summary>
    public bool HasQuotes { get; set; }
}
