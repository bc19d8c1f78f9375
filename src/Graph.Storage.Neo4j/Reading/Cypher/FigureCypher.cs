using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// A figure in two steps: what an aggregating clause gathers, and what of it is answered. Sums and means are answered in
/// parts (<see cref="FigureForm"/>), which neither overflow nor depend on the order in which rows come.
/// </summary>
/// <param name="Gathered">The expression that aggregates.</param>
/// <param name="Shape">How the answer is read.</param>
internal sealed record FigureCypher(string Gathered, FigureShape Shape)
{
    // Far from the greatest double, and from those that lose digits where they are divided by 2^64.
    private const string Huge = "1e290";
    private const string Scale = "5.421010862427522e-20";
    private const string Half = "4294967296";

    // Neumaier's sum: beside the sum, what each addition rounded away. Cypher's own has neither that nor a fixed order.
    private const string Step =
        "CASE WHEN abs(a[0]) > abs(x) THEN [a[0] + x, a[1] + ((a[0] - (a[0] + x)) + x)] ELSE [a[0] + x, a[1] + ((x - (a[0] + x)) + a[0])] END";

    /// <summary>What is gathered has to be bound to a variable before it can be answered.</summary>
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

    /// <summary>What is answered of what was gathered.</summary>
    public string Answer(string gathered) =>
        IsBound
            ? $"[f IN [CASE WHEN {gathered}[1] < -{Huge} OR {gathered}[2] > {Huge} THEN {Scale} ELSE 1.0 END] | [size({gathered}[0])]"
                + $" + [p IN [{gathered}[1], {gathered}[2], f] + reduce(a = [0.0, 0.0], x IN [x IN {gathered}[0] | x * f] | {Step}) | toString(p)]][0]"
            : ValueCypher.Answered(gathered, Shape.Form == FigureForm.Value ? Shape.Type : StoreColumnType.Long);
}
