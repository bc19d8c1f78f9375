using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// A figure in two steps: the values gathered by an aggregating clause, and the result computed from them. Sums and means are
/// returned in parts (<see cref="FigureForm"/>), which neither overflow nor depend on row order.
/// </summary>
/// <param name="Gathered">The expression that aggregates.</param>
/// <param name="Shape">Describes how the result is read.</param>
internal sealed record FigureCypher(string Gathered, FigureShape Shape)
{
    // Far from the maximum double, and from those that lose digits when they are divided by 2^64.
    private const string Huge = "1e290";
    private const string Scale = "5.421010862427522e-20";
    private const string Half = "4294967296";

    // Neumaier's sum: the sum, and the total of what each addition rounded away. Cypher's own sum has neither that nor a fixed order.
    private const string Step =
        "CASE WHEN abs(a[0]) > abs(x) THEN [a[0] + x, a[1] + ((a[0] - (a[0] + x)) + x)] ELSE [a[0] + x, a[1] + ((x - (a[0] + "
        + "x)) + a[0])] END";

    /// <summary>Whether the gathered values must be bound to a variable before the result is computed.</summary>
    public bool IsBound => Shape.Form is FigureForm.DoubleSum or FigureForm.DoubleMean;

    /// <summary>A figure over the values of an expression.</summary>
    public static FigureCypher Of(Aggregate aggregate, string value)
    {
        var isInteger = aggregate.Property?.ColumnType == StoreColumnType.Long;
        var isMean = aggregate.Function == AggregateFunction.Average;
        return aggregate.Function switch
        {
            AggregateFunction.Count => Value($"count({value})"),
            AggregateFunction.CountDistinct => Value($"count(DISTINCT {value})"),
            AggregateFunction.Min => Value($"min({value})"),
            AggregateFunction.Max => Value($"max({value})"),
            _ when isInteger => new(
                $"[count({value}), sum({value} / {Half}), sum({value} % {Half})]",
                new FigureShape(aggregate.ColumnType, isMean ? FigureForm.IntegerMean : FigureForm.IntegerSum)
            ),
            _ => new(
                $"[collect({value}), min({value}), max({value})]",
                new FigureShape(aggregate.ColumnType, isMean ? FigureForm.DoubleMean : FigureForm.DoubleSum)
            ),
        };

        FigureCypher Value(string text) =>
            new(
                text,
                new FigureShape(aggregate.ColumnType, FigureForm.Value)
                {
                    IsCount = aggregate.Function is AggregateFunction.Count or AggregateFunction.CountDistinct,
                }
            );
    }

    /// <summary>The result computed from the gathered values.</summary>
    public string Answer(string gathered) =>
        IsBound
            ? $"[f IN [CASE WHEN {gathered}[1] < -{Huge} OR {gathered}[2] > {Huge} THEN {Scale} ELSE 1.0 END] | [size({gathered}[0])]"
                + $" + [p IN [{gathered}[1], {gathered}[2], f] + reduce(a = [0.0, 0.0], x IN [x IN {gathered}[0] | x * f] | "
                + $"{Step}) | toString(p)]][0]"
            : ValueCypher.Answered(gathered, Shape.Form == FigureForm.Value ? Shape.Type : StoreColumnType.Long);
}
