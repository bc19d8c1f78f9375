using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Benchmarks.Storage;

/// <summary>How many rows an answer has, at all depths.</summary>
internal static class RowCount
{
    public static int Of(RowSet rows, RowPlan plan)
    {
        var count = rows.Count;
        for (var slot = 0; slot < plan.Items.Length; slot++)
        {
            count += plan.Items[slot] switch
            {
                ExpansionItem item => Of(rows.Children(slot), item.Row),
                ReferenceItem item => Of(rows.Children(slot), item.Row),
                EndItem item => Of(rows.Children(slot), item.Row),
                _ => 0,
            };
        }
        return count;
    }
}
