using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Graph.Model.Text;

namespace Graph.Model;

/// <summary>
/// The rules for the ids of nodes and relations: readable and stable, ASCII <c>[a-z0-9-]</c>, 1 to 200 characters.
/// </summary>
public static class FactId
{
    /// <summary>The maximum length of an id.</summary>
    public const int MaxLength = 200;

    private const string Separator = "--";
    private const int HashLength = 10;

    /// <summary>Whether the text is a valid id.</summary>
    public static bool IsValid(string? id) => Problem(id) is null;

    /// <summary>A sentence with the reason why the text is not an id and a suggestion, or null if it is one.</summary>
    public static string? Problem(string? id)
    {
        if (string.IsNullOrEmpty(id))
            return "The id is missing: expected 1 to 200 characters from a-z, 0-9 and '-'.";
        if (id.Length > MaxLength)
            return $"The id '{id[..40]}...' has {id.Length} characters: at most {MaxLength} are allowed.";
        foreach (var rune in id.EnumerateRunes())
        {
            if (rune.Value is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
                continue;
            var slug = TextValidity.Problem(id) is null ? Slug(id) : "";
            var hint = slug.Length == 0 ? "" : $" Did you mean '{slug}'?";
            var shown =
                Rune.IsWhiteSpace(rune) && rune.Value != ' '
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
                    ? $"U+{rune.Value:X4}"
                    : $"'{rune}'";
            return $"The id '{id}' contains {shown}: only a-z, 0-9 and '-' are allowed.{hint}";
        }
        return null;
    }

    /// <summary>
    /// The text in the letters of an id, words joined by single hyphens: 'Gennady Kazakevich' becomes
    /// <c>gennady-kazakevich</c>. Empty if the text has no letter or digit that can be written in Latin letters. Not truncated.
    /// </summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in TextFold.Fold(Transliteration.ToLatin(text)))
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                slug.Append(c);
            else if (c != '\'' && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }

    /// <summary>
    /// An id for the item that the parts together identify: their slugs joined by <c>--</c>, as in
    /// <c>speaks--gennady-kazakevich--denial-of-violence</c>. The same parts produce the same id, and different parts produce
    /// different ids: if slugs lose information, or the id would be too long, it ends with a hash of the parts.
    /// </summary>
    public static string Derive(params ReadOnlySpan<string> parts)
    {
        ArgumentOutOfRangeException.ThrowIfZero(parts.Length, nameof(parts));
        var slugs = new List<string>(parts.Length);
        var exact = true;
        foreach (var part in parts)
        {
            var slug = Slug(part);
            exact &= slug.Length > 0 && slug == part;
            if (slug.Length > 0)
                slugs.Add(slug);
        }

        var readable = string.Join(Separator, slugs);
        if (exact && readable.Length <= MaxLength)
            return readable;
        var room = MaxLength - HashLength - Separator.Length;
        if (readable.Length > room)
            readable = readable[..room].TrimEnd('-');
        return readable.Length == 0 ? Hash(parts) : readable + Separator + Hash(parts);
    }

    /// <summary>
    /// The id of a relation without an explicit one: <see cref="Derive"/> of its type, its ends and the values of its
    /// <see cref="RelationType.Key"/>, in that order, each as text (enums by name, dates in EDTF) or null if it has none.
    /// </summary>
    /// <exception cref="ArgumentException">The number of values differs from the number of key properties.</exception>
    public static string ForRelation(RelationType relation, string from, string to, params ReadOnlySpan<string?> key)
    {
        if (key.Length != relation.Key.Count)
        {
            throw new ArgumentException(
                $"{relation.Name} has {relation.Key.Count} key properties, but {key.Length} values were given.",
                nameof(key)
            );
        }

        var parts = new List<string>(3 + key.Length) { EnumSlug(relation.Name), from, to };
        for (var i = 0; i < key.Length; i++)
        {
            var isEnum = relation.Key[i].Type == PropertyType.Enum;
            parts.Add(
                key[i] is not { } value ? ""
                : isEnum ? EnumSlug(value)
                : value
            );
        }
        return Derive([.. parts]);
    }

    // Names of relations and enum values are upper case with underscores, so lower case with hyphens loses no information.
    private static string EnumSlug(string name) => name.ToLowerInvariant().Replace('_', '-');

    private static string Hash(ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(part.Length).Append(':').Append(part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..HashLength];
    }
}
