using System.Globalization;
using System.Text.Json;

namespace Graph.Storage.Neo4j.Tests.Plans;

/// <summary>One operator of a statement's plan, as it ran.</summary>
/// <param name="Type">What it is: <c>NodeIndexSeek</c>.</param>
/// <param name="Hits">How often it looked into the database.</param>
/// <param name="Rows">How many rows it gave.</param>
/// <param name="Details">What it looked for.</param>
internal sealed record ProfiledOperator(string Type, long Hits, long Rows, string Details)
{
    /// <summary>The operators of a <c>profiledQueryPlan</c>, or of a <c>queryPlan</c>, in which nothing ran yet.</summary>
    public static IReadOnlyList<ProfiledOperator> Of(JsonElement plan)
    {
        var operators = new List<ProfiledOperator>();
        Add(plan);
        return operators;

        void Add(JsonElement one)
        {
            var type = one.GetProperty("operatorType").GetString()!;
            var details = one.GetProperty("arguments").TryGetProperty(nameof(Details), out var text) ? text.ToString() : "";
            operators.Add(new ProfiledOperator(type.Split('@')[0], Number(one, "dbHits"), Number(one, "records"), details));
            foreach (var child in one.GetProperty("children").EnumerateArray())
                Add(child);
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Type} {Hits} hits {Rows} rows {Details}");

    private static long Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? (long)value.GetDouble() : 0;
}
