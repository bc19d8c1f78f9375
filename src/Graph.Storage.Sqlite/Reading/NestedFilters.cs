using Graph.Storage.Changes.Planning;
using Graph.Storage.Plans;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Reading.Sql;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>
/// Conditions on nodes that many rows lead to, such as the relations of a neighbour. Each is a separate statement that is run
/// when a node is first met, and whose result is kept for the plan: a filter costs at most the relations of each of its levels,
/// once, however often cycles lead to one node, and a page that fills early tests few nodes.
/// </summary>
/// <remarks>
/// Statements call the function <c>matches(number of the condition, number of the node)</c>. The result depends only on the
/// node and the view: conditions on the relation that was followed are tested where it is followed.
/// </remarks>
internal sealed class NestedFilters(ReadContext context)
{
    private readonly Dictionary<Filter, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<(SqliteStatement Statement, NodeAnswers Answers)> _all = [];

    /// <summary>
    /// Whether the condition reads beyond the node, so that evaluating it again costs more than reading the stored result.
    /// </summary>
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
            // Nested conditions come first, and have smaller numbers.
            var query = new SqlQuery(context);
            var node =
                filter is ListMatch
                    ? RowSql.Node(query, "number", SqlQuery.Parent, "(SELECT 1)")
                    : RowSql.NumberOnly(query, SqlQuery.Parent);
            var condition = node.Tested(filter);
            number = _all.Count;
            // Conditions with the same text may run within each other: the number gives each its own statement.
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
