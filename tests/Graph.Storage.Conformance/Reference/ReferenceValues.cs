using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Plans;

namespace Graph.Storage.Conformance.Reference;

/// <summary>What a property reference gives for a row.</summary>
public static class ReferenceValues
{
    public static ReferenceFact? Fact(this ReferenceRow row, PropertyOwner on) => on == PropertyOwner.Relation ? row.Relation : row.Node;

    public static bool Has(this ReferenceFact fact, Property property) => fact.Properties.Any(p => p.Name == property.Name);

    /// <summary>The value of a property that is no list.</summary>
    public static Scalar Value(this ReferenceView view, ReferenceRow row, PropertyRef reference)
    {
        if (reference.On == PropertyOwner.Item)
            return row.Item;
        var fact = row.Fact(reference.On);
        if (fact is null || !fact.Has(reference.Property))
            return default;
        return reference.Property.Name switch
        {
            "id" => Scalar.Of(fact.Id),
            "recorded" => Scalar.Of(fact.Recorded),
            "retracted" => fact.Retracted is { } at ? Scalar.Of(at) : default,
            var name => Part(fact.Values[name], reference.Form),
        };
    }

    /// <summary>The items of a list, or null where the row can have none.</summary>
    public static IReadOnlyList<Scalar>? Items(this ReferenceView view, ReferenceRow row, PropertyRef reference)
    {
        var fact = row.Fact(reference.On);
        if (fact is null || !fact.Has(reference.Property))
            return null;
        if (reference.Property.Name == "evidence")
            return [.. view.Evidence(fact.Id).Select(Scalar.Of)];
        var items = (IReadOnlyList<object>?)fact.Values[reference.Property.Name] ?? [];
        return [.. items.Select(i => Part(i, reference.Form))];
    }

    private static Scalar Part(object? value, ValueForm part) =>
        (value, part) switch
        {
            (null, _) => default,
            (string text, ValueForm.SortKey) => Scalar.Of(TextFold.SortKey(text)),
            (string text, ValueForm.Folded) => Scalar.Of(TextFold.Fold(text)),
            (string text, _) => Scalar.Of(text),
            (PartialDate { EarliestMoment: PartialDate.OpenEarliest }, ValueForm.Earliest) => default,
            (PartialDate { LatestMoment: PartialDate.OpenLatest }, ValueForm.Latest) => default,
            (PartialDate date, ValueForm.Earliest) => Scalar.Of(date.EarliestMoment),
            (PartialDate date, ValueForm.Latest) => Scalar.Of(date.LatestMoment),
            (PartialDate date, ValueForm.AsWritten) => Scalar.Of(date.AsWritten),
            (PartialDate date, _) => Scalar.Of(date.Text),
            (long number, _) => Scalar.Of(number),
            (double number, _) => Scalar.Of(number),
            (bool flag, _) => Scalar.Of(flag),
            (DateTimeOffset at, _) => Scalar.Of(at),
            _ => throw new ArgumentException($"A value of type {value.GetType()} is unknown.", nameof(value)),
        };
}
