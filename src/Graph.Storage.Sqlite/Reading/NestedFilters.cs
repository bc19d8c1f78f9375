using Graph.Storage.Changes.Planning;
using Graph.Storage.Plans;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Reading.Sql;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>
/// Conditions on nodes to which many rows lead, such as what is related to a neighbour. Each is a statement of its own that is
/// run when a node is first met, and whose answer is kept for the plan: a filter costs at most the relations that each of its
/// levels has, once, however often cycles lead to one node, and a page that is full soon asks for few nodes.
/// </summary>
/// <remarks>
/// Statements ask by the function <c>matches(number of the condition, number of the node)</c>. The answer depends on the node
/// and the view alone: what looks at the relation that was walked is tested where it is walked.
/// </remarks>
internal sealed class NestedFilters(ReadContext context)
{
    private readonly Dictionary<Filter, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<(SqliteStatement Statement, NodeAnswers Answers)> _all = [];

    /// <summary>The condition looks beyond the node, and answering it again would cost more than a look at what is kept.</summary>
    public static bool Suits(Filter filter, bool isPlain) =>
        filter switch
        {
            Related related => related is not { Quantifier: Quantifier.All, Where: null },
            RelatedCount count => count.Where is not null || !isPlain,
            Within => true,
            ListMatch list => list.List is { On: PropertyOwner.Node, Property.Name: StoreProperties.Evidence },
            _ => false,
        };

    /// <summary>The condition on a row, as a call of the function.</summary>
    public string Condition(RowSql row, Filter filter)
    {
        if (!_numbers.TryGetValue(filter, out var number))
        {
            // Those within it come first, and have smaller numbers.
            var query = new SqlQuery(context);
            var node =
                filter is ListMatch
                    ? RowSql.Node(query, "number", SqlQuery.Parent, "(SELECT 1)")
                    : RowSql.NumberOnly(query, SqlQuery.Parent);
            var condition = node.Tested(filter);
            number = _all.Count;
            // Conditions of one text run within each other: by its number each has a statement of its own.
            query.Text = $"SELECT {condition} AS m{number}" + (node.From.Length == 0 ? "" : $" FROM {node.From}");
            _all.Add((query.Prepare(), new NodeAnswers()));
            _numbers.Add(filter, number);
        }
        context.Session.Matches = Matches;
        return $"{SqliteSession.MatchesFunction}({number}, {row.Number})";
    }

    private bool Matches(int number, long node)
    {
        var (statement, answers) = _all[number];
        if (answers.Find(node) is { } known)
            return known;
        var matches = statement.Bind(1, node).Step() && statement.Int64(0) != 0;
        statement.Reset();
        answers.Keep(node, matches);
        return matches;
    }
}
