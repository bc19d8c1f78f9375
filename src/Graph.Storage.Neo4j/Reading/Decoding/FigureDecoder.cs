using System.Text.Json;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>Copies figures of a response to columns.</summary>
internal static class FigureDecoder
{
    /// <summary>Adds the reader's current figure, and leaves the reader at its last token.</summary>
    public static void Add(ref Utf8JsonReader reader, FigureShape shape, StoreColumnBuilder column)
    {
        if (shape.Form == FigureForm.Value)
        {
            ValueDecoder.Value(ref reader, column);
            return;
        }

        reader.Read();
        var count = reader.GetInt64();
        var isInteger = shape.Form is FigureForm.IntegerSum or FigureForm.IntegerMean;
        if (isInteger)
            Integers(ref reader, shape, count, column);
        else
            Doubles(ref reader, shape, count, column);
        reader.Read();
    }

    private static void Integers(ref Utf8JsonReader reader, FigureShape shape, long count, StoreColumnBuilder column)
    {
        reader.Read();
        var high = reader.GetInt64();
        reader.Read();
        var sum = ((Int128)high << 32) + reader.GetInt64();
        if (count == 0)
            column.AddNull();
        else if (shape.Form == FigureForm.IntegerMean)
            column.Add((double)sum / count);
        else if (sum >= long.MinValue && sum <= long.MaxValue)
            column.Add((long)sum);
        else
            column.Add((double)sum);
    }

    private static void Doubles(ref Utf8JsonReader reader, FigureShape shape, long count, StoreColumnBuilder column)
    {
        if (count == 0)
        {
            for (var part = 0; part < 5; part++)
                reader.Read();
            column.AddNull();
            return;
        }

        var (least, greatest, scale) = (Next(ref reader), Next(ref reader), Next(ref reader));
        var sum = Next(ref reader) + Next(ref reader);
        // A mean is never outside the range of the values, but its rounding may be.
        column.Add(shape.Form == FigureForm.DoubleMean ? Math.Clamp(sum / count / scale, least, greatest) : sum / scale);
    }

    private static double Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ValueDecoder.Double(ref reader);
    }
}
