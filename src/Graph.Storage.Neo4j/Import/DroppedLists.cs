namespace Graph.Storage.Neo4j.Import;

/// <summary>
/// The lists that <c>neo4j-admin database import</c> does not accept: a list without items, and one whose only item is "". It
/// turns them into absent properties. A column names them, and <see cref="ImportFinish"/> restores them.
/// </summary>
internal static class DroppedLists
{
    /// <summary>The property of an imported fact that names its empty lists, except those that every such fact has.</summary>
    public const string Empty = "_empty";

    /// <summary>The property of an imported fact that names its lists whose only item is "".</summary>
    public const string Blank = "_blank";

    /// <summary>The columns of a file that has lists.</summary>
    public static readonly IReadOnlyList<CsvColumn> Columns = [new(Empty, "string", IsList: true), new(Blank, "string", IsList: true)];

    /// <summary>Whether the importer would drop the list.</summary>
    public static bool IsDropped(IReadOnlyList<object> list) => list.Count == 0 || IsBlank(list);

    /// <summary>Whether the only item is "".</summary>
    public static bool IsBlank(IReadOnlyList<object> list) => list is [string { Length: 0 }];
}
