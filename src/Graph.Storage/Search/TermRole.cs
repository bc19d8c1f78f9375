namespace Graph.Storage.Search;

/// <summary>What a word of a query is beside the others.</summary>
public enum TermRole
{
    /// <summary>It says something that an answer has to have.</summary>
    Needed,

    /// <summary>A title before a name.</summary>
    Title,

    /// <summary>It may be the patronymic between a given name and a surname, or behind both.</summary>
    Patronymic,

    /// <summary>A particle, an article or one of the commonest words.</summary>
    Particle,
}
