using Graph.Model;

namespace Graph.Api.Sdl;

/// <summary>
/// The comparisons that filters are made of. Names and shapes are HotChocolate's (`StringOperationFilterInput` with `eq`,
/// `contains`, `in` ...); `...Insensitive`, `certainly` and `possibly` are added.
/// </summary>
internal static class OperatorInputs
{
    private const string AllHold = "All of these hold.";
    private const string OneHolds = "At least one of these holds.";

    /// <summary>The input type that compares values of a property; for a list, its items.</summary>
    public static string For(Property property) => property.Type switch
    {
        PropertyType.Id => "IdOperationFilterInput",
        PropertyType.String => "StringOperationFilterInput",
        PropertyType.Int => "LongOperationFilterInput",
        PropertyType.Float => "FloatOperationFilterInput",
        PropertyType.Boolean => "BooleanOperationFilterInput",
        PropertyType.Enum => property.Enum!.Name + "OperationFilterInput",
        PropertyType.PartialDate => "PartialDateFilterInput",
        PropertyType.DateTime => "DateTimeOperationFilterInput",
        _ => throw new ArgumentOutOfRangeException(nameof(property), property.Type, "Not a property type."),
    };

    /// <summary>The input type that a property is filtered by.</summary>
    public static string Of(Property property) => property.IsList ? "List" + For(property) : For(property);

    public static void Write(SdlText sdl, GraphModel model)
    {
        sdl.Block("Compares an id.", "input IdOperationFilterInput", Equality("ID"));
        sdl.Block("Compares text. The `...Insensitive` comparisons disregard case, marks (é = e), width and kinds of white space; the others do not.",
            "input StringOperationFilterInput", [.. Text("StringOperationFilterInput"), .. Folded()]);
        sdl.Block("Compares a boolean.", "input BooleanOperationFilterInput",
        [
            new("eq", "Boolean", "Equal to; with null, not given."),
            new("neq", "Boolean", "Not equal to; with null, given."),
        ]);
        sdl.Block("Compares a 64-bit integer.", "input LongOperationFilterInput", Ordered("Long"));
        sdl.Block("Compares a number.", "input FloatOperationFilterInput", Ordered("Float"));
        sdl.Block("Compares an instant.", "input DateTimeOperationFilterInput", Ordered("DateTime"));
        sdl.Block("Compares how many there are.", "input CountOperationFilterInput", Ordered("Int"));
        sdl.Block("Compares a date that may be partial, as an interval.", "input PartialDateFilterInput",
        [
            new("certainly", "PartialDateOperationFilterInput", "Holds for every moment that the date can stand for."),
            new("possibly", "PartialDateOperationFilterInput", "Holds for at least one moment that the date can stand for."),
            new("eq", "PartialDate", "The same date as written in EDTF; with null, not given."),
            new("neq", "PartialDate", "Another date; with null, given."),
        ]);
        sdl.Block("Compares with a date, which may be partial: it then stands for the period from its first moment to its last.", "input PartialDateOperationFilterInput",
        [
            new("lt", "PartialDate", "Before it begins."),
            new("lte", "PartialDate", "Not after it ends."),
            new("gt", "PartialDate", "After it has ended."),
            new("gte", "PartialDate", "Not before it begins."),
            new("during", "PartialDate", "Within."),
        ]);
        sdl.Block("Compares which kind a node is of.", "input KindOperationFilterInput", Equality("Kind"));
        foreach (var @enum in model.Enums)
        {
            sdl.Block($"Compares a {@enum.Name}.", $"input {@enum.Name}OperationFilterInput", Equality(@enum.Name));
        }

        foreach (var item in ListItems(model))
        {
            sdl.Block("Filters by the items of a list.", $"input List{item}",
            [
                new("some", item, "At least one item matches."),
                new("all", item, "Every item matches."),
                new("none", item, "No item matches."),
                new("any", "Boolean", "true: the list has items; false: it is empty."),
            ]);
        }
    }

    private static IEnumerable<string> ListItems(GraphModel model) =>
        model.NodeTypes.SelectMany(type => type.Properties)
            .Concat(model.Relations.SelectMany(relation => relation.Properties))
            .Where(property => property.IsList)
            .Select(For)
            .Distinct();

    private static IEnumerable<SdlMember> Equality(string type) =>
    [
        new("eq", type, "Equal to; with null, not given."),
        new("neq", type, "Not equal to; with null, given."),
        new("in", $"[{type}]", "One of these."),
        new("nin", $"[{type}]", "None of these."),
    ];

    private static IEnumerable<SdlMember> Ordered(string type) =>
    [
        .. Equality(type),
        new("gt", type, "Greater than."),
        new("ngt", type, "Not greater than."),
        new("gte", type, "Greater than or equal to."),
        new("ngte", type, "Not greater than or equal to."),
        new("lt", type, "Less than."),
        new("nlt", type, "Not less than."),
        new("lte", type, "Less than or equal to."),
        new("nlte", type, "Not less than or equal to."),
    ];

    private static IEnumerable<SdlMember> Text(string own) =>
    [
        new("and", $"[{own}!]", AllHold),
        new("or", $"[{own}!]", OneHolds),
        .. Equality("String"),
        new("contains", "String", "Has this in it."),
        new("ncontains", "String", "Does not have this in it."),
        new("startsWith", "String", "Begins with this."),
        new("nstartsWith", "String", "Does not begin with this."),
        new("endsWith", "String", "Ends with this."),
        new("nendsWith", "String", "Does not end with this."),
    ];

    private static IEnumerable<SdlMember> Folded() =>
    [
        new("eqInsensitive", "String", "Equal to, disregarding case and marks."),
        new("containsInsensitive", "String", "Has this in it, disregarding case and marks."),
        new("startsWithInsensitive", "String", "Begins with this, disregarding case and marks."),
        new("endsWithInsensitive", "String", "Ends with this, disregarding case and marks."),
    ];
}
