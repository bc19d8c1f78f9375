namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>The form of a figure in a response.</summary>
internal enum FigureForm
{
    /// <summary>As its value.</summary>
    Value,

    /// <summary>As a list: the number of values, the sum of their quotients by 2^32, and the sum of the remainders.</summary>
    IntegerSum,

    /// <summary>As <see cref="IntegerSum"/>; the mean is requested.</summary>
    IntegerMean,

    /// <summary>
    /// As a list: the number of values, the minimum, the maximum, the factor by which each was multiplied so that the sum does
    /// not overflow (1 or 2^-64), the sum, and its rounding error; all but the first as text.
    /// </summary>
    DoubleSum,

    /// <summary>As <see cref="DoubleSum"/>; the mean is requested.</summary>
    DoubleMean,
}
