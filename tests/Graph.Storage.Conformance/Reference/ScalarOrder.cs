using System.Text;

namespace Graph.Storage.Conformance.Reference;

/// <summary>The order of values: numbers by size, false before true, text by code points.</summary>
public static class ScalarOrder
{
    public static int Compare(Scalar a, Scalar b) =>
        (a.Type, b.Type) switch
        {
            (ScalarType.Text, ScalarType.Text) => Encoding.UTF8.GetBytes(a.Text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b.Text)),
            (ScalarType.Integer, ScalarType.Integer) => a.Integer.CompareTo(b.Integer),
            (ScalarType.Boolean, ScalarType.Boolean) => a.Boolean.CompareTo(b.Boolean),
            _ => Number(a).CompareTo(Number(b)),
        };

    /// <summary>Nulls last, in both directions.</summary>
    public static int Compare(Scalar a, Scalar b, bool descending) =>
        (a.IsNull, b.IsNull) switch
        {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => -1,
            _ => descending ? Compare(b, a) : Compare(a, b),
        };

    public static int CompareText(string? a, string? b) => Compare(Scalar.Of(a), Scalar.Of(b), descending: false);

    private static double Number(Scalar value) => value.Type == ScalarType.Integer ? value.Integer : value.Double;
}
