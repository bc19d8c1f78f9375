using Graph.Api.Fields;
using Graph.Api.Fields.Connections;
using Graph.Api.Filters;
using Graph.Api.Ordering;
using Graph.Model;

namespace Graph.Api.Definitions;

/// <summary>The families of types that are derived from a model, for the fields that refer to them.</summary>
internal sealed class ApiTypes
{
    public ApiTypes(GraphModel model)
    {
        Model = model;
        Kinds = new KindEnum(model);
        Filters = new FilterInputs(model, Kinds);
        Sorts = new SortInputs(model);
        Connections = new ConnectionTypes(model);
    }

    public GraphModel Model { get; }

    public KindEnum Kinds { get; }

    public FilterInputs Filters { get; }

    public SortInputs Sorts { get; }

    public ConnectionTypes Connections { get; }
}
