using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Reading.Sql;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>Executes one plan on a connection that is in a read transaction.</summary>
internal static class PlanReader
{
    public static FetchResult Read(FetchPlan plan, ReadContext context)
    {
        var rows = new RowReader(context);
        switch (plan.Source)
        {
            case KindSource kind:
                var sql = new CollectionSql(context, kind.Type, kind.Matches);
                return new FetchResult(new MatchReader(context, sql, kind.Matches).Read(null, plan.Row, rows));
            case IdsSource ids:
                var lookup = new FactLookup(context);
                return new FetchResult(rows.Build(lookup.RowsInPlace(lookup.ByIds(ids.Sort, ids.Ids), ids.Sort), plan.Row));
            case SearchSource search:
                return new SearchReader(context, rows).Read(search, plan.Row);
            default:
                throw new ArgumentException($"A source of type {plan.Source.GetType()} is unknown.", nameof(plan));
        }
    }
}
