using Graph.Api.Definitions;
using Graph.Model;

namespace Graph.Api.Filters.Operators;

/// <summary>
/// The input objects with the comparisons of a model's properties. Names and shapes are HotChocolate's
/// (`StringOperationFilterInput` with `eq`, `contains`, `in` ...); `...Insensitive`, `certainly` and `possibly` are added.
/// </summary>
internal sealed class OperatorInputs
{
    private readonly OperatorInput _id = new("IdOperationFilterInput", "Compares an id.", PropertyType.Id, "ID");
    private readonly OperatorInput _text = new(
        "StringOperationFilterInput",
        "Compares text. The `...Insensitive` comparisons ignore case, marks (é = e), width and kinds of white space; the others do not.",
        PropertyType.String,
        "String"
    );
    private readonly OperatorInput _boolean = new("BooleanOperationFilterInput", "Compares a boolean.", PropertyType.Boolean, "Boolean");
    private readonly OperatorInput _integer = new("LongOperationFilterInput", "Compares a 64-bit integer.", PropertyType.Int, "Long");
    private readonly OperatorInput _number = new("FloatOperationFilterInput", "Compares a number.", PropertyType.Float, "Float");
    private readonly OperatorInput _instant = new(
        "DateTimeOperationFilterInput",
        "Compares a point in time.",
        PropertyType.DateTime,
        "DateTime"
    );
    private readonly OperatorInput _date = new(
        "PartialDateFilterInput",
        "Compares a date that may be partial, as an interval.",
        PropertyType.PartialDate,
        "PartialDate"
    );

    // Clients of HotChocolate's schemas expect it to exist.
    private readonly OperatorInput _count = new("CountOperationFilterInput", "Compares a count.", PropertyType.Int, "Int");

    private readonly Dictionary<EnumType, OperatorInput> _enums;
    private readonly Dictionary<OperatorInput, ListInput> _lists;

    public OperatorInputs(GraphModel model)
    {
        _enums = model.Enums.ToDictionary(
            each => each,
            each => new OperatorInput(each.Name + "OperationFilterInput", $"Compares a {each.Name}.", PropertyType.Enum, each.Name)
        );
        _lists = model
            .NodeTypes.SelectMany(type => type.Properties)
            .Concat(model.Relations.SelectMany(relation => relation.Properties))
            .Where(property => property.IsList)
            .Select(OfValue)
            .Distinct()
            .ToDictionary(items => items, items => new ListInput(items));
    }

    /// <summary>All input objects, in the order of the schema.</summary>
    /// <param name="kind">The operators of kinds.</param>
    public IEnumerable<ApiType> Types(FilterInput kind) =>
        [_id, _text, _boolean, _integer, _number, _instant, _count, _date, DateInput.Type, kind, .. _enums.Values, .. _lists.Values];

    /// <summary>The operators of a property.</summary>
    public PropertyInput Of(Property property) => property.IsList ? _lists[OfValue(property)] : OfValue(property);

    private OperatorInput OfValue(Property property) =>
        property.Type switch
        {
            PropertyType.Id => _id,
            PropertyType.String => _text,
            PropertyType.Int => _integer,
            PropertyType.Float => _number,
            PropertyType.Boolean => _boolean,
            PropertyType.Enum => _enums[property.Enum!],
            PropertyType.PartialDate => _date,
            PropertyType.DateTime => _instant,
            _ => throw new ArgumentOutOfRangeException(nameof(property), property.Type, "Not a property type."),
        };
}
