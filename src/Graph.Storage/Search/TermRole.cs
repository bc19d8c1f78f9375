namespace Graph.Storage.Search;

/// <summary>The role of a word in a query.</summary>
public enum TermRole
{
    /// <summary>A significant word that a result must contain.</summary>
    Needed,

    /// <summary>A title before a name.</summary>
    Title,

    /// <summary>Possibly a patronymic between a given name and a surname, or after both.</summary>
    Patronymic,

    /// <summary>A particle, an article or one of the commonest words.</summary>
    Particle,
}
