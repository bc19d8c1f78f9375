using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>
/// The properties of every fact that the store sets itself. No caller writes them, and the JSON of a row does not contain them.
/// </summary>
public static class StoreProperties
{
    /// <summary>The fact's id.</summary>
    public const string Id = "id";

    /// <summary>When the current version of the fact was recorded.</summary>
    public const string Recorded = "recorded";

    /// <summary>When a past version of the fact ended.</summary>
    public const string Retracted = "retracted";

    /// <summary>The ids of the fact's evidence.</summary>
    public const string Evidence = "evidence";

    /// <summary>Whether it is one of them.</summary>
    public static bool Contains(Property property) => Contains(property.Name);

    /// <summary>Whether a name belongs to one of them.</summary>
    public static bool Contains(string name) => name is Id or Recorded or Retracted or Evidence;
}
