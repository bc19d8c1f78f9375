namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>How a figure lies in an answer.</summary>
internal enum FigureForm
{
    /// <summary>As its value.</summary>
    Value,

    /// <summary>As a list: how many values there are, the sum of their quotients by 2^32, that of the remainders.</summary>
    IntegerSum,

    /// <summary>As <see cref="IntegerSum"/>; the mean is wanted.</summary>
    IntegerMean,

    /// <summary>
    /// As a list: how many values there are, the least, the greatest, by what each was multiplied so that the sum does not
    /// overflow (1 or 2^-64), the sum, and what it was rounded by; all but the first as text.
    /// </summary>
    DoubleSum,

    /// <summary>As <see cref="DoubleSum"/>; the mean is wanted.</summary>
    DoubleMean,
}
