using Graph.Storage.Search;

namespace Graph.Storage.Sqlite.Search;

/// <summary>Conditions in the query language of FTS5. Words are in double quotes and have letters and digits only.</summary>
internal static class MatchText
{
    /// <summary>The text for <c>MATCH</c>.</summary>
    public static string Of(KeyQuery query) =>
        query switch
        {
            KeyQuery.Has { Column: KeyColumn.Best } has => $"best : {Word(has)}",
            KeyQuery.Has { Column: KeyColumn.Words } has => $"{{best words}} : {Word(has)}",
            KeyQuery.Has has => $"sounds : {Word(has)}",
            KeyQuery.AllOf all => "(" + string.Join(" AND ", all.Parts.Select(Of)) + ")",
            KeyQuery.AnyOf any => "(" + string.Join(" OR ", any.Parts.Select(Of)) + ")",
            _ => throw new ArgumentException($"A condition of type {query.GetType()} is unknown.", nameof(query)),
        };

    private static string Word(KeyQuery.Has has) =>
        '"' + has.Word.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' + (has.IsPrefix ? " *" : "");
}
