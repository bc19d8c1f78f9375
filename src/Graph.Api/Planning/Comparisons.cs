using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Model.Text;
using Graph.Storage;
using Graph.Storage.Plans;
using Graph.Storage.Plans.Filters;

namespace Graph.Api.Planning;

/// <summary>Makes filters of the comparisons of one property: `{ eq: DENIAL }`, `{ certainly: { lt: "2020-09" } }`.</summary>
/// <remarks>
/// A stored date stands for one day somewhere within [e, l]; the date that it is compared with for the period [qe, ql]:
/// <code>
///          certainly             possibly
/// lt       l &lt; qe                e &lt; qe
/// lte      l &lt;= ql               e &lt;= ql
/// gt       e &gt; ql                l &gt; ql
/// gte      e &gt;= qe               l &gt;= qe
/// during   e &gt;= qe and l &lt;= ql   e &lt;= ql and l &gt;= qe
/// </code>
/// </remarks>
internal static class Comparisons
{
    /// <summary>Everything that the operators ask of the property; true where they ask nothing.</summary>
    public static Filter Of(FactPart on, Property property, ArgumentValues operators)
    {
        if (property.IsList) return OfList(on, property, operators);
        return property.Type == PropertyType.PartialDate
            ? All(operators, (name, value) => Dates(on, property, name, value))
            : All(operators, (name, value) => Operator(on, property, name, value));
    }

    private static Filter OfList(FactPart on, Property property, ArgumentValues operators) => All(operators, (name, value) =>
    {
        if (name == "any") return new ListMatch(new(on, property), value is true ? Quantifier.Some : Quantifier.None, null);
        var quantifier = name switch { "some" => Quantifier.Some, "all" => Quantifier.All, _ => Quantifier.None };
        // A match looks at one copy of the items, as they are or folded.
        var comparisons = (ArgumentValues)value!;
        var insensitive = comparisons.Keys.Any(IsInsensitive);
        if (insensitive && comparisons.Keys.Any(key => !IsInsensitive(key)))
        {
            throw new PlanningException("FILTER_MIXED",
                $"The items of '{property.Name}' are compared either exactly or insensitively: use one kind of comparison, or two lists joined by 'and'.");
        }

        var part = insensitive ? ValuePart.Folded : ValuePart.Value;
        return new ListMatch(new(on, property, part), quantifier,
            All(comparisons, (each, operand) => Operator(FactPart.Item, property, each, operand)));
    });

    private static Filter Operator(FactPart on, Property property, string name, object? value)
    {
        if (name is "and") return Filter.All([.. ((object?[])value!).Select(each => OfItem(on, property, each))]);
        if (name is "or") return Filter.Any([.. ((object?[])value!).Select(each => OfItem(on, property, each))]);
        if (IsInsensitive(name))
        {
            if (value is null) throw NotNull(property.Name, name);
            return Text(new(on, property, ValuePart.Folded), name[..^"Insensitive".Length], TextFold.Fold(Scalars.Text((string)value)));
        }

        var reference = new PropertyRef(on, property);
        return name switch
        {
            "eq" => Equal(reference, value),
            "neq" => new Not(Equal(reference, value)),
            _ when value is null => throw NotNull(property.Name, name),
            "in" => In(reference, (object?[])value),
            "nin" => new Not(In(reference, (object?[])value)),
            "gt" => Compared(CompareOp.Greater),
            "ngt" => new Not(Compared(CompareOp.Greater)),
            "gte" => Compared(CompareOp.GreaterOrEqual),
            "ngte" => new Not(Compared(CompareOp.GreaterOrEqual)),
            "lt" => Compared(CompareOp.Less),
            "nlt" => new Not(Compared(CompareOp.Less)),
            "lte" => Compared(CompareOp.LessOrEqual),
            "nlte" => new Not(Compared(CompareOp.LessOrEqual)),
            "ncontains" or "nstartsWith" or "nendsWith" => new Not(Text(reference, name[1..], (string)value)),
            _ => Text(reference, name, (string)value),
        };

        Compare Compared(CompareOp op) => new(reference, op, Scalars.Of(value!));
    }

    private static Filter OfItem(FactPart on, Property property, object? operators) =>
        All((ArgumentValues)operators!, (name, value) => Operator(on, property, name, value));

    private static Compare Text(PropertyRef property, string name, string value) => new(property, name switch
    {
        "eq" => CompareOp.Equal,
        "contains" => CompareOp.Contains,
        "startsWith" => CompareOp.StartsWith,
        "endsWith" => CompareOp.EndsWith,
        _ => throw new InvalidOperationException($"The comparison '{name}' has no meaning."),
    }, Scalar.Of(value));

    private static Filter Equal(PropertyRef property, object? value)
    {
        if (IsFactId(property)) return value is null ? Filter.False : new IdCompare(property.On, CompareOp.Equal, (string)value);
        return value is null ? new IsNull(property) : new Compare(property, CompareOp.Equal, Scalars.Of(value));
    }

    private static Filter In(PropertyRef property, object?[] values)
    {
        Turn.Check();
        var given = values.Where(value => value is not null).ToArray();
        Filter oneOf = IsFactId(property)
            ? new IdOneOf(property.On, [.. given.Cast<string>()])
            : new OneOf(property, [.. given.Select(value => Scalars.Of(value!))]);
        return given.Length == values.Length || IsFactId(property) ? oneOf : Filter.Any(oneOf, new IsNull(property));
    }

    private static bool IsFactId(PropertyRef property) => property.On != FactPart.Item && property.Property.Name == "id";

    private static Filter Dates(FactPart on, Property property, string name, object? value) => name switch
    {
        "eq" => Equal(new(on, property), value),
        "neq" => new Not(Equal(new(on, property), value)),
        "certainly" => All((ArgumentValues)value!, (each, day) => Certainly(on, property, each, Date(property, each, day))),
        _ => All((ArgumentValues)value!, (each, day) => Possibly(on, property, each, Date(property, each, day))),
    };

    private static Filter Certainly(FactPart on, Property property, string name, PartialDate query) => name switch
    {
        "lt" => Latest(on, property, CompareOp.Less, query.EarliestDay),
        "lte" => Latest(on, property, CompareOp.LessOrEqual, query.LatestDay),
        "gt" => Earliest(on, property, CompareOp.Greater, query.LatestDay),
        "gte" => Earliest(on, property, CompareOp.GreaterOrEqual, query.EarliestDay),
        _ => Filter.All(
            Earliest(on, property, CompareOp.GreaterOrEqual, query.EarliestDay),
            Latest(on, property, CompareOp.LessOrEqual, query.LatestDay)),
    };

    private static Filter Possibly(FactPart on, Property property, string name, PartialDate query) => name switch
    {
        "lt" => Earliest(on, property, CompareOp.Less, query.EarliestDay),
        "lte" => Earliest(on, property, CompareOp.LessOrEqual, query.LatestDay),
        "gt" => Latest(on, property, CompareOp.Greater, query.LatestDay),
        "gte" => Latest(on, property, CompareOp.GreaterOrEqual, query.EarliestDay),
        _ => Filter.All(
            Earliest(on, property, CompareOp.LessOrEqual, query.LatestDay),
            Latest(on, property, CompareOp.GreaterOrEqual, query.EarliestDay)),
    };

    private static Compare Earliest(FactPart on, Property property, CompareOp op, int day) =>
        new(new(on, property, ValuePart.Earliest), op, Scalar.Of((long)day));

    private static Compare Latest(FactPart on, Property property, CompareOp op, int day) =>
        new(new(on, property, ValuePart.Latest), op, Scalar.Of((long)day));

    private static PartialDate Date(Property property, string name, object? value) =>
        (PartialDate?)value ?? throw NotNull(property.Name, name);

    private static bool IsInsensitive(string name) => name.EndsWith("Insensitive", StringComparison.Ordinal);

    /// <summary>The refusal of a comparison with null that is not one of equality.</summary>
    public static PlanningException NotNull(string property, string name) =>
        new("FILTER_NULL", $"'{property}: {{ {name}: null }}' compares with nothing: leave '{name}' out, or use 'eq: null' to find what is not given.");

    private static Filter All(ArgumentValues operators, Func<string, object?, Filter> comparison)
    {
        var filters = operators.Where(Says).Select(pair => comparison(pair.Key, pair.Value)).ToArray();
        return filters.Length == 0 ? Filter.True : Filter.All(filters);
    }

    // A member that holds comparisons says nothing where it is null; a comparison with null may ask for what is absent.
    private static bool Says(KeyValuePair<string, object?> pair) =>
        pair.Value is not null || pair.Key is not ("and" or "or" or "some" or "all" or "none" or "any" or "certainly" or "possibly");
}
