using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>
/// Brings facts that were stored under an earlier model in line with the current one: the rules of every store, which reads the
/// facts and writes them again. Nothing is dropped: what the model has no place for is a problem.
/// </summary>
public sealed class FactMigration
{
    private const int Shown = 10;

    private readonly List<ChangeProblem> _problems = [];

    /// <summary>No problem was found so far.</summary>
    public bool Fits => _problems.Count == 0;

    /// <summary>The values as this model has them, with its defaults; what does not fit it is a problem.</summary>
    /// <param name="type">The name of the kind or relation type.</param>
    /// <param name="id">The fact's id.</param>
    /// <param name="properties">The properties that the type has.</param>
    /// <param name="find">Finds one of them by name.</param>
    /// <param name="stored">What was stored, as far as this model can read it (<see cref="EarlierModel.Find"/>).</param>
    /// <param name="misfits">The names of stored properties that this model does not have, or not with this type.</param>
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

    /// <summary>Checks that a relation may still join the kinds of its ends, which are null where the model has them no more.</summary>
    public void CheckEnds(RelationType type, string id, Kind? from, Kind? to)
    {
        if (from is null || to is null || !type.Joins(from, to))
            _problems.Add(new ChangeProblem(type.Name, id, null, "ends that the model allows", $"{from} to {to}"));
    }

    /// <summary>Refuses the store where there was a problem.</summary>
    /// <param name="store">The store, for the message.</param>
    /// <param name="wayOut">What helps besides a change of the model, at the end of a sentence.</param>
    /// <exception cref="StoreException">Some fact does not fit the model.</exception>
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
