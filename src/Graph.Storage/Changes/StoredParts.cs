using Graph.Model;
using Graph.Model.Text;

namespace Graph.Storage.Changes;

/// <summary>
/// The values that stores derive from a property's value and keep with it (<see cref="StoredNames"/>). They are the same in
/// every store. Pure functions.
/// </summary>
public static class StoredParts
{
    /// <summary>
    /// The known ends of a partial date (<see cref="long"/>) and its wording, if any; the sort key and the folded copy of text
    /// (a <see cref="string"/>, or a list of them). In this order, by the names under which they are stored.
    /// </summary>
    /// <param name="property">The property.</param>
    /// <param name="value">Its value, of the property's type.</param>
    public static IEnumerable<KeyValuePair<string, object>> Of(Property property, object value)
    {
        if (value is PartialDate date)
        {
            // Nothing is stored for an open or unknown end: it sorts last and is not an extreme value.
            if (date.EarliestMoment != PartialDate.OpenEarliest)
                yield return new(StoredNames.Earliest(property.Name), date.EarliestMoment);
            if (date.LatestMoment != PartialDate.OpenLatest)
                yield return new(StoredNames.Latest(property.Name), date.LatestMoment);
            if (date.AsWritten is { } words)
                yield return new(StoredNames.AsWritten(property.Name), words);
        }

        if (property is { IsSortable: true, IsList: false, Type: PropertyType.String })
            yield return new(StoredNames.SortKey(property.Name), TextFold.SortKey((string)value));
        if (property.IsFolded)
        {
            yield return new(
                StoredNames.Folded(property.Name),
                value is IReadOnlyList<object> list
                    ? list.Select(item => (object)TextFold.Fold((string)item)).ToArray()
                    : TextFold.Fold((string)value)
            );
        }
    }

    /// <summary>
    /// The text that is searched for substrings of a property (<see cref="StoredNames.HasSubstrings"/>): folded, with each item
    /// of a list on its own line.
    /// </summary>
    public static string FindText(object value) =>
        value is IReadOnlyList<object> list
            ? string.Join('\n', list.Select(item => TextFold.Fold((string)item)))
            : TextFold.Fold((string)value);
}
