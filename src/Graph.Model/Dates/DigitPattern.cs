namespace Graph.Model;

/// <summary>A number in a date with possibly unspecified digits: <c>199X</c>.</summary>
internal sealed class DigitPattern(string text)
{
    /// <summary>The minimum number that it can represent.</summary>
    public int Least { get; } = Number(text, '0');

    /// <summary>The maximum number that it can represent.</summary>
    public int Greatest { get; } = Number(text, '9');

    /// <summary>Whether all digits are specified.</summary>
    public bool IsExact => Least == Greatest;

    /// <summary>The matching numbers within a range, ascending.</summary>
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
