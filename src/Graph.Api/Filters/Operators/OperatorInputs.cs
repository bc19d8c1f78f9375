using Graph.Api.Definitions;
using Graph.Model;

namespace Graph.Api.Filters.Operators;

/// <summary>
/// The input objects with the comparisons of a model's properties. Names and shapes are HotChocolate's
/// (`StringOperationFilterInput` with `eq`, `contains`, `in` ...); `...Insensitive`, `certainly` and `possibly` are added.
/// </summary>
internal sealed class OperatorInputs
{
    private readonly OperatorInput id = new("IdOperationFilterInput", "Compares an id.", PropertyType.Id, "ID");
    private readonly OperatorInput text = new("StringOperationFilterInput",
        "Compares text. The `...Insensitive` comparisons disregard case, marks (é = e), width and kinds of white space; the others do not.",
        PropertyType.String, "String");
    private readonly OperatorInput boolean = new("BooleanOperationFilterInput", "Compares a boolean.", PropertyType.Boolean, "Boolean");
    private readonly OperatorInput integer = new("LongOperationFilterInput", "Compares a 64-bit integer.", PropertyType.Int, "Long");
    private readonly OperatorInput number = new("FloatOperationFilterInput", "Compares a number.", PropertyType.Float, "Float");
    private readonly OperatorInput instant =
        new("DateTimeOperationFilterInput", "Compares an instant.", PropertyType.DateTime, "DateTime");
    private readonly OperatorInput date =
        new("PartialDateFilterInput", "Compares a date that may be partial, as an interval.", PropertyType.PartialDate, "PartialDate");

    // Clients of HotChocolate's schemas expect it to be there.
    private readonly OperatorInput count = new("CountOperationFilterInput", "Compares how many there are.", PropertyType.Int, "Int");

    private readonly Dictionary<EnumType, OperatorInput> enums;
    private readonly Dictionary<OperatorInput, ListInput> lists;

    public OperatorInputs(GraphModel model)
    {
        enums = model.Enums.ToDictionary(each => each, each => new OperatorInput(
            each.Name + "OperationFilterInput", $"Compares a {each.Name}.", PropertyType.Enum, each.Name));
        lists = model.NodeTypes.SelectMany(type => type.Properties)
            .Concat(model.Relations.SelectMany(relation => relation.Properties))
            .Where(property => property.IsList)
            .Select(OfValue)
            .Distinct()
            .ToDictionary(items => items, items => new ListInput(items));
    }

    /// <summary>All of them, in the order of the schema.</summary>
    /// <param name="kind">What compares kinds.</param>
    public IEnumerable<ApiType> Types(FilterInput kind) =>
        [id, text, boolean, integer, number, instant, count, date, DateInput.Type, kind, .. enums.Values, .. lists.Values];

    /// <summary>What a property is compared by.</summary>
    public PropertyInput Of(Property property) => property.IsList ? lists[OfValue(property)] : OfValue(property);

    private OperatorInput OfValue(Property property) => property.Type switch
    {
        PropertyType.Id => id,
        PropertyType.String => text,
        PropertyType.Int => integer,
        PropertyType.Float => number,
        PropertyType.Boolean => boolean,
        PropertyType.Enum => enums[property.Enum!],
        PropertyType.PartialDate => date,
        PropertyType.DateTime => instant,
        _ => throw new ArgumentOutOfRangeException(nameof(property), property.Type, "Not a property type."),
    };
}
