using Graph.Storage.Plans;

namespace Graph.Api.Ordering;

/// <summary>Orders edges by one of their halves: the neighbour, or the relation.</summary>
internal sealed class EdgeSort(string name, SortInput half, string description) : SortMember(name, half.Name, description)
{
    public override OrderKey Plan(object value) => half.Key(value);
}
