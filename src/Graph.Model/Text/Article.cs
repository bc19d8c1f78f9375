namespace Graph.Model.Text;

/// <summary>The English indefinite article, for messages and descriptions that name a kind.</summary>
public static class Article
{
    /// <summary>The name with its article: <c>a Person</c>, <c>an Actor</c>, <c>an NGO</c>.</summary>
    public static string With(string name) => (BeginsWithVowelSound(name) ? "an " : "a ") + name;

    // An abbreviation is spelled letter by letter: "an NGO", but "a UN body".
    private static bool BeginsWithVowelSound(string name) =>
        name.Length > 1 && char.IsUpper(name[1])
            ? "AEFHILMNORSX".Contains(name[0], StringComparison.Ordinal)
            : name.Length > 0 && "AEIOUaeiou".Contains(name[0], StringComparison.Ordinal);
}
