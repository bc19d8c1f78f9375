namespace Graph.GraphQL.Language;

/// <summary>Natural order: <c>a2</c> precedes <c>a10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Comparer = new();

    private NaturalOrder() { }

    public int Compare(string? x, string? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var (i, j) = (0, 0);
        while (i < x.Length && j < y.Length)
        {
            var order =
                char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j])
                    ? ReadNumber(x, ref i).CompareTo(ReadNumber(y, ref j))
                    : x[i++].CompareTo(y[j++]);
            if (order != 0)
                return order;
        }

        return x.Length.CompareTo(y.Length);
    }

    /// <summary>A leading zero is a separate number.</summary>
    private static double ReadNumber(string text, ref int position)
    {
        double number = 0;
        do
        {
            number = number * 10 + (text[position++] - '0');
        } while (position < text.Length && char.IsAsciiDigit(text[position]) && number > 0);
        return number;
    }
}
