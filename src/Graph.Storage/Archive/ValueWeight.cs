using Graph.Storage.Changes;

namespace Graph.Storage.Archive;

/// <summary>
/// The approximate size of values in characters, so that a batch of documents is not a hundred times larger than a batch of
/// people.
/// </summary>
internal static class ValueWeight
{
    private const int Fact = 200;
    private const int Small = 20;

    public static int Of(PropertyValues values)
    {
        var weight = Fact;
        foreach (var (_, value) in values)
            weight += Of(value);
        return weight;
    }

    private static int Of(object value) =>
        value switch
        {
            string text => Small + text.Length,
            IReadOnlyList<object> list => list.Sum(Of),
            _ => Small,
        };
}
