using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>The properties of every fact that the store keeps itself: nobody writes them, and they are in no row's JSON.</summary>
public static class StoreProperties
{
    /// <summary>Whether it is one of them: <c>id</c>, <c>recorded</c>, <c>retracted</c>, <c>evidence</c>.</summary>
    public static bool Contains(Property property) => property.Name is "id" or "recorded" or "retracted" or "evidence";
}
