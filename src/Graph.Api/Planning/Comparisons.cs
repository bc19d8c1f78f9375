using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Model.Text;
using Graph.Storage;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Plans;

namespace Graph.Api.Planning;

/// <summary>Makes filters of the comparisons of one property: `{ eq: DENIAL }`, `{ certainly: { lt: "2020-09" } }`.</summary>
/// <remarks>
/// A stored date stands for one moment somewhere within [e, l]; the date that it is compared with for the period [qe, ql]:
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
    public static Filter Of(PropertyOwner on, Property property, ArgumentValues operators)
    {
        if (property.IsList) return OfList(on, property, operators);
        return property.Type == PropertyType.PartialDate
            ? All(operators, (name, value) => Dates(on, property, name, value))
            : All(operators, (name, value) => Operator(on, property, name, value));
    }

    private static Filter OfList(PropertyOwner on, Property property, ArgumentValues operators) => All(operators, (name, value) =>
    {
        if (value is null) throw NullFilter.Related(property.Name, name);
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

        var part = insensitive ? ValueForm.Folded : ValueForm.Value;
        return new ListMatch(new(on, property, part), quantifier,
            All(comparisons, (each, operand) => Operator(PropertyOwner.Item, property, each, operand)));
    });

    private static Filter Operator(PropertyOwner on, Property property, string name, object? value)
    {
        if (name is "and" or "or" && value is null) throw NullFilter.Comparison(property.Name, name);
        if (name is "and") return Filter.All([.. ((object?[])value!).Select(each => OfItem(on, property, each))]);
        if (name is "or") return Filter.Any([.. ((object?[])value!).Select(each => OfItem(on, property, each))]);
        if (IsInsensitive(name))
        {
            if (value is null) throw NullFilter.Comparison(property.Name, name);
            return Text(new(on, property, ValueForm.Folded), name[..^"Insensitive".Length], TextFold.Fold(Scalars.Text((string)value)));
        }

        var reference = new PropertyRef(on, property);
        return name switch
        {
            "eq" => Equal(reference, value),
            "neq" => new Not(Equal(reference, value)),
            _ when value is null => throw NullFilter.Comparison(property.Name, name),
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

    private static Filter OfItem(PropertyOwner on, Property property, object? operators) =>
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
        if (value is null) return new IsNull(property);
        return NamesFacts(property)
            ? new NamesFact(property, [(string)value])
            : new Compare(property, CompareOp.Equal, Scalars.Of(value));
    }

    private static Filter In(PropertyRef property, object?[] values)
    {
        Turn.Check();
        var given = values.Where(value => value is not null).ToArray();
        Filter oneOf = IsFactId(property)
            ? new IdOneOf(property.On, [.. given.Cast<string>()])
            : NamesFacts(property)
            ? new NamesFact(property, [.. given.Cast<string>()])
            : new OneOf(property, [.. given.Select(value => Scalars.Of(value!))]);
        return given.Length == values.Length || IsFactId(property) ? oneOf : Filter.Any(oneOf, new IsNull(property));
    }

    private static bool NamesFacts(PropertyRef property) => ReferenceProperties.Contains(property.Property);

    private static bool IsFactId(PropertyRef property) => property.On != PropertyOwner.Item && property.Property.Name == "id";

    private static Filter Dates(PropertyOwner on, Property property, string name, object? value) => name switch
    {
        "eq" => Equal(new(on, property), value),
        "neq" => new Not(Equal(new(on, property), value)),
        _ when value is null => throw NullFilter.Comparison(property.Name, name),
        "certainly" => All((ArgumentValues)value, (each, day) => Certainly(on, property, each, Date(property, each, day))),
        _ => All((ArgumentValues)value, (each, day) => Possibly(on, property, each, Date(property, each, day))),
    };

    private static Filter Certainly(PropertyOwner on, Property property, string name, PartialDate query) => name switch
    {
        "lt" => Latest(on, property, CompareOp.Less, query.EarliestMoment),
        "lte" => Latest(on, property, CompareOp.LessOrEqual, query.LatestMoment),
        "gt" => Earliest(on, property, CompareOp.Greater, query.LatestMoment),
        "gte" => Earliest(on, property, CompareOp.GreaterOrEqual, query.EarliestMoment),
        _ => Filter.All(
            Earliest(on, property, CompareOp.GreaterOrEqual, query.EarliestMoment),
            Latest(on, property, CompareOp.LessOrEqual, query.LatestMoment)),
    };

    private static Filter Possibly(PropertyOwner on, Property property, string name, PartialDate query) => name switch
    {
        "lt" => Earliest(on, property, CompareOp.Less, query.EarliestMoment),
        "lte" => Earliest(on, property, CompareOp.LessOrEqual, query.LatestMoment),
        "gt" => Latest(on, property, CompareOp.Greater, query.LatestMoment),
        "gte" => Latest(on, property, CompareOp.GreaterOrEqual, query.EarliestMoment),
        _ => Filter.All(
            Earliest(on, property, CompareOp.LessOrEqual, query.LatestMoment),
            Latest(on, property, CompareOp.GreaterOrEqual, query.EarliestMoment)),
    };

    // An end that is open or unknown is kept as none: whatever it is compared with lies before the one, or after the other.
    private static Filter Earliest(PropertyOwner on, Property property, CompareOp op, long moment) =>
        End(on, property, ValueForm.Earliest, op, moment, openMatches: op is CompareOp.Less or CompareOp.LessOrEqual);

    private static Filter Latest(PropertyOwner on, Property property, CompareOp op, long moment) =>
        End(on, property, ValueForm.Latest, op, moment, openMatches: op is CompareOp.Greater or CompareOp.GreaterOrEqual);

    private static Filter End(PropertyOwner on, Property property, ValueForm part, CompareOp op, long moment, bool openMatches)
    {
        // A period that is itself open there ends beyond every moment.
        if (moment is PartialDate.OpenEarliest or PartialDate.OpenLatest)
            return BeyondEvery(on, property, part, op, moment == PartialDate.OpenLatest, openMatches);
        var end = new PropertyRef(on, property, part);
        var known = new Compare(end, op, Scalar.Of(moment));
        return openMatches ? Filter.Any(known, Filter.All(new IsNull(end), Given(on, property))) : known;
    }

    private static Filter BeyondEvery(PropertyOwner on, Property property, ValueForm part, CompareOp op, bool isLatest, bool openMatches)
    {
        var isBelow = op is CompareOp.Less or CompareOp.LessOrEqual;
        // An open end against an open end of the same side: they are equal.
        var isSameSide = isLatest == (part == ValueForm.Latest);
        var knownMatches = isBelow == isLatest;
        var open = isSameSide ? op is CompareOp.LessOrEqual or CompareOp.GreaterOrEqual : openMatches;
        var end = new PropertyRef(on, property, part);
        return (knownMatches, open) switch
        {
            (true, true) => Given(on, property),
            (true, false) => new Not(new IsNull(end)),
            (false, true) => Filter.All(new IsNull(end), Given(on, property)),
            (false, false) => Filter.False,
        };
    }

    private static Not Given(PropertyOwner on, Property property) => new(new IsNull(new PropertyRef(on, property)));

    private static PartialDate Date(Property property, string name, object? value) =>
        (PartialDate?)value ?? throw NullFilter.Comparison(property.Name, name);

    private static bool IsInsensitive(string name) => name.EndsWith("Insensitive", StringComparison.Ordinal);

    private static Filter All(ArgumentValues operators, Func<string, object?, Filter> comparison)
    {
        var filters = operators.Select(pair => comparison(pair.Key, pair.Value)).ToArray();
        return filters.Length == 0 ? Filter.True : Filter.All(filters);
    }
}
