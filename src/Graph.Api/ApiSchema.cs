using Graph.Api.Definitions;
using Graph.Api.Fields.Dates;
using Graph.Api.Fields.Facts;
using Graph.Api.Fields.Root;
using Graph.Model;

namespace Graph.Api;

/// <summary>
/// The schema that clients see, derived from the model: an object for each type and field, with its name, its cost, what it needs from
/// the store and how the result is read. Immutable.
/// </summary>
public sealed class ApiSchema
{
    /// <summary>Creates the schema; the same model always gives the same one.</summary>
    public ApiSchema(GraphModel model)
    {
        Model = model;
        var types = new ApiTypes(model);
        (Queries, Mutations, Subscriptions) = (RootFields.Query(types), RootFields.Mutation(types), RootFields.Subscription(types));
        var query = new RootType("Query", "The queries of the graph. Every fact has its evidence.", Queries);
        var mutation = new RootType("Mutation", "The changes that clients can make.", Mutations);
        var subscription = new RootType("Subscription", "The events that clients can subscribe to.", Subscriptions);
        Types =
        [
            query,
            types.Kinds,
            .. Own(Queries),
            mutation,
            .. Own(Mutations),
            subscription,
            .. Own(Subscriptions),
            .. new FactTypes(model, types.Connections, types.Filters, types.Sorts).Types,
            .. types.Connections.Types,
            .. types.Filters.Types,
            .. types.Sorts.Types,
            .. types.Filters.OperatorTypes,
            .. ApiScalars.All,
            DateType.Type,
        ];
        var sdl = new SdlText();
        foreach (var type in Types)
            type.Write(sdl);
        Sdl = sdl.ToString();
    }

    /// <summary>The model that the schema is derived from.</summary>
    public GraphModel Model { get; }

    /// <summary>The schema as text. Every type, field and argument has a description.</summary>
    public string Sdl { get; }

    /// <summary>Every type, in the order of the text.</summary>
    internal IReadOnlyList<ApiType> Types { get; }

    /// <summary>The fields of `Query`.</summary>
    internal IReadOnlyList<ResolvedField> Queries { get; }

    /// <summary>The fields of `Mutation`.</summary>
    internal IReadOnlyList<ResolvedField> Mutations { get; }

    /// <summary>The fields of `Subscription`.</summary>
    internal IReadOnlyList<SubscriptionField> Subscriptions { get; }

    private static IEnumerable<ApiType> Own(IEnumerable<ApiField> fields) => fields.SelectMany(field => field.OwnTypes);
}
