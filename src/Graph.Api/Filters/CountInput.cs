using Graph.Api.Definitions;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Filters;

/// <summary>The input object that compares the number of matching neighbours of a relation field.</summary>
internal sealed class CountInput(RelationField field, FilterInput edge)
    : InputDefinition<SchemaMember>(ApiNames.CountFilter(field), $"Compares the number of {field.Name} that match.")
{
    private readonly RelationStep _step = RelationStep.Of(field);
    private readonly Argument<ArgumentValues> _where = new("where", edge.Name, "Which of them to count. Default: all.");

    /// <summary>The condition; null if nothing is compared.</summary>
    public Filter? Plan(ArgumentValues count)
    {
        var counted = edge.Plan(_where.Of(count));
        return Conditions.All(
            count,
            (name, value) =>
                value is null ? throw NullFilter.Member(name)
                : this[name] is Comparison comparison ? comparison.Plan(_step, counted, (int)value)
                : null
        );
    }

    protected override IEnumerable<SchemaMember> CreateMembers() =>
        [
            new Comparison("eq", CompareOp.Equal, "Exactly this many."),
            new Comparison("neq", CompareOp.Equal, "Not exactly this many.", isNegated: true),
            new Comparison("gt", CompareOp.Greater, "More than this many."),
            new Comparison("gte", CompareOp.GreaterOrEqual, "At least this many."),
            new Comparison("lt", CompareOp.Less, "Fewer than this many."),
            new Comparison("lte", CompareOp.LessOrEqual, "At most this many."),
            _where,
        ];

    private sealed class Comparison(string name, CompareOp op, string description, bool isNegated = false)
        : SchemaMember(name, "Int", description)
    {
        public Filter Plan(RelationStep step, Filter? counted, int number)
        {
            var compared = new RelatedCount(step, counted, op, number);
            return isNegated ? new Not(compared) : compared;
        }
    }
}
