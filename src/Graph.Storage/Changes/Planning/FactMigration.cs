using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>
/// Migrates facts that were stored with an earlier model to the current one. All stores share these rules; each store reads and
/// rewrites the facts. Nothing is dropped: content that is not in the model is a problem.
/// </summary>
public sealed class FactMigration
{
    private const int Shown = 10;

    private readonly List<ChangeProblem> _problems = [];

    /// <summary>Whether no problem has been found so far.</summary>
    public bool Fits => _problems.Count == 0;

    /// <summary>The values as this model defines them, with its defaults. Values that do not fit are problems.</summary>
    /// <param name="type">The name of the kind or relation type.</param>
    /// <param name="id">The fact's id.</param>
    /// <param name="properties">The properties that the type has.</param>
    /// <param name="find">Finds one of them by name.</param>
    /// <param name="stored">The stored values that this model can read (<see cref="EarlierModel.Find"/>).</param>
    /// <param name="misfits">The names of stored properties that this model does not define, or defines with another type.</param>
    public PropertyValues Complete(
        string type,
        string id,
        IReadOnlyList<Property> properties,
        Func<string, Property?> find,
        PropertyValues stored,
        IReadOnlyList<string> misfits
    )
    {
        foreach (var name in misfits)
        {
            var expected = find(name) is { } property ? property.TypeText : $"a property of {type}";
            _problems.Add(new ChangeProblem(type, id, name, expected, "a value stored under the previous model"));
        }

        return new PropertyCheck(_problems).Complete(type, id, properties, find, EarlierModel.Fit(stored, find));
    }

    /// <summary>
    /// Checks that a relation may still connect the kinds of its ends. A kind is null if the model no longer defines it.
    /// </summary>
    public void CheckEnds(RelationType type, string id, Kind? from, Kind? to)
    {
        if (from is null || to is null || !type.Joins(from, to))
            _problems.Add(new ChangeProblem(type.Name, id, null, "ends that the model allows", $"{from} to {to}"));
    }

    /// <summary>Rejects the store if there was a problem.</summary>
    /// <param name="store">The store, for the message.</param>
    /// <param name="wayOut">The alternative to changing the model, as the end of a sentence.</param>
    /// <exception cref="StoreException">At least one fact does not fit the model.</exception>
    public void ThrowIfRefused(string store, string wayOut)
    {
        if (Fits)
            return;
        throw new StoreException(
            $"The store '{store}' contains facts that do not fit the changed model:\n"
                + string.Join('\n', _problems.Take(Shown))
                + (_problems.Count > Shown ? $"\n... and {_problems.Count - Shown} more" : "")
                + $"\nGive new required properties a default, restore what was removed, or {wayOut}."
        );
    }
}
