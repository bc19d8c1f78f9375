using Graph.Api.Definitions;
using Graph.Api.Fields.Connections;
using Graph.Api.Planning;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Aggregates;

/// <summary>The aggregates of every kind and interface.</summary>
internal sealed class AggregateTypes(GraphModel model)
{
    private readonly Dictionary<NodeType, PlannedType<ConnectionPlanner, RowSet>> _types = model.NodeTypes.ToDictionary(
        type => type,
        Create
    );

    /// <summary>The aggregates of a number.</summary>
    public static PlannedType<PropertyFigures, RowSet> Numbers { get; } =
        new(
            "NumberAggregate",
            "Minimum, maximum, sum and mean of a number; null if there is no value.",
            new NumberFigureField("min", AggregateFunction.Min, "The minimum."),
            new NumberFigureField("max", AggregateFunction.Max, "The maximum."),
            new NumberFigureField("sum", AggregateFunction.Sum, "The sum."),
            new NumberFigureField("avg", AggregateFunction.Average, "The arithmetic mean.")
        );

    /// <summary>The aggregates of a date.</summary>
    public static PlannedType<PropertyFigures, RowSet> Dates { get; } =
        new(
            "DateAggregate",
            "The earliest start and the latest end of dates, if known; otherwise null.",
            new DateFigureField(
                "min",
                AggregateFunction.Min,
                ValueForm.Earliest,
                "The earliest day on which one of them begins; open and unknown starts do not count."
            ),
            new DateFigureField(
                "max",
                AggregateFunction.Max,
                ValueForm.Latest,
                "The latest day on which one of them ends; open and unknown ends do not count."
            )
        );

    /// <summary>The aggregates of a type.</summary>
    public PlannedType<ConnectionPlanner, RowSet> Of(NodeType type) => _types[type];

    private static PlannedType<ConnectionPlanner, RowSet> Create(NodeType type) =>
        new(
            ApiNames.Aggregate(type),
            $"Aggregates over {type.Plural}.",
            [new RowCountField(), .. type.Properties.Where(property => !property.IsList).SelectMany(Figures)]
        );

    private static IEnumerable<PropertyFiguresField> Figures(Property property) =>
        property.Type switch
        {
            PropertyType.Int or PropertyType.Float => [new PropertyFiguresField(property, Numbers)],
            PropertyType.PartialDate => [new PropertyFiguresField(property, Dates)],
            _ => [],
        };
}
