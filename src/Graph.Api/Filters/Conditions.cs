using Graph.Storage;
using Graph.Storage.Plans;

namespace Graph.Api.Filters;

/// <summary>Conditions of input objects: all of them must hold.</summary>
internal static class Conditions
{
    /// <summary>The conjunction of the members' conditions; null if there are none.</summary>
    public static Filter? All(ArgumentValues members, Func<string, object?, Filter?> plan)
    {
        var filters = new List<Filter>();
        foreach (var (name, value) in members)
        {
            Turn.Check();
            if (plan(name, value) is { } filter)
                filters.Add(filter);
        }

        return filters.Count == 0 ? null : Filter.All([.. filters]);
    }
}
