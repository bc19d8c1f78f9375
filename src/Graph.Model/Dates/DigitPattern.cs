namespace Graph.Model;

/// <summary>A number of a date in which digits may be unspecified: <c>199X</c>.</summary>
internal sealed class DigitPattern(string text)
{
    /// <summary>The least number that it can be.</summary>
    public int Least { get; } = Number(text, '0');

    /// <summary>The greatest number that it can be.</summary>
    public int Greatest { get; } = Number(text, '9');

    /// <summary>No digit is unspecified.</summary>
    public bool IsExact => Least == Greatest;

    /// <summary>The numbers from one to another that it can be, ascending.</summary>
    public IEnumerable<int> Within(int from, int to)
    {
        for (var number = Math.Max(from, Least); number <= Math.Min(to, Greatest); number++)
        {
            if (Fits(number))
                yield return number;
        }
    }

    private bool Fits(int number)
    {
        for (var i = text.Length - 1; i >= 0; i--, number /= 10)
        {
            if (text[i] != 'X' && text[i] - '0' != number % 10)
                return false;
        }

        return true;
    }

    private static int Number(string text, char unspecified)
    {
        var number = 0;
        foreach (var c in text)
            number = (number * 10) + ((c == 'X' ? unspecified : c) - '0');
        return number;
    }
}
