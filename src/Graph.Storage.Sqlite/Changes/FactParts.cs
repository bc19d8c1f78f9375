using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;
using Graph.Storage.Sqlite.Search;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>Maintains the data stored next to a fact's row: sort keys, references, evidence, substrings and search words.</summary>
internal sealed class FactParts(SqliteSession session, TypeNumbers types, FactNumbers numbers)
{
    private const string EvidenceOrder = "order";

    private static readonly PartProperties None = new([], [], []);

    private readonly SearchWriter _search = new(session, types);
    private readonly HubWriter _hubs = new(session, HubWriter.DefaultLeast);

    public void Write(long number, NodeState? before, NodeState? after)
    {
        // A new node has no incoming references.
        Write(number, before?.Id, before?.Kind.Properties, before?.Properties, after?.Kind.Properties, after?.Properties);
        _search.Write(number, before, after);
    }

    public void Write(long number, RelationState? before, RelationState? after) =>
        Write(number, null, before?.Type.Properties, before?.Properties, after?.Type.Properties, after?.Properties);

    private void Write(
        long number,
        string? neighbourId,
        IReadOnlyList<Property>? was,
        PropertyValues? before,
        IReadOnlyList<Property>? @is,
        PropertyValues? after
    )
    {
        var (old, @new) = (was is null ? None : PartProperties.Among(was), @is is null ? None : PartProperties.Among(@is));
        WriteSort(number, neighbourId, old.Sortable, before, @new.Sortable, after);
        WriteReferences(number, old.References, before, @new.References, after);
        WriteSubstrings(number, old.Substrings, before, @new.Substrings, after);
    }

    private void WriteSort(
        long number,
        string? neighbourId,
        IReadOnlyList<Property> was,
        PropertyValues? before,
        IReadOnlyList<Property> @is,
        PropertyValues? after
    )
    {
        if (was.Count + @is.Count == 0)
            return;
        var old = SortKeys(was, before).ToDictionary();
        foreach (var (part, value) in SortKeys(@is, after))
        {
            var had = old.Remove(part, out var same);
            if (had && Equals(same, value))
                continue;
            if (had && neighbourId is not null)
                _hubs.Leave(number, neighbourId, part);
            var insert = session
                .Prepare("INSERT OR REPLACE INTO fact_sort (fact, part, value) VALUES (?, ?, ?)")
                .Bind(1, number)
                .Bind(2, part);
            _ = value switch
            {
                string text => insert.Bind(3, text),
                long integer => insert.Bind(3, integer),
                double real => insert.Bind(3, real),
                _ => throw new InvalidOperationException($"Unknown sort key type {value.GetType()}."),
            };
            insert.Run();
            if (neighbourId is not null)
                _hubs.Enter(number, neighbourId, part);
        }

        foreach (var part in old.Keys)
        {
            if (neighbourId is not null)
                _hubs.Leave(number, neighbourId, part);
            session.Prepare("DELETE FROM fact_sort WHERE fact = ? AND part = ?").Bind(1, number).Bind(2, part).Run();
        }
    }

    private IEnumerable<KeyValuePair<int, object>> SortKeys(IReadOnlyList<Property> properties, PropertyValues? values)
    {
        foreach (var property in properties)
        {
            if (values![property.Name] is not { } value)
                continue;
            if (value is PartialDate)
            {
                foreach (var (name, end) in StoredParts.Of(property, value).Where(part => part.Value is long))
                    yield return new(types.OfPart(name), end);
                continue;
            }

            yield return new(
                types.OfPart(StoredNames.Order(property)),
                value switch
                {
                    string text when property.Type == PropertyType.String => TextFold.SortKey(text),
                    bool flag => flag ? 1L : 0L,
                    DateTimeOffset instant => instant.ToUnixTimeMilliseconds(),
                    _ => value,
                }
            );
        }
    }

    private void WriteReferences(
        long number,
        IReadOnlyList<Property> was,
        PropertyValues? before,
        IReadOnlyList<Property> @is,
        PropertyValues? after
    )
    {
        if (was.Count + @is.Count == 0)
            return;
        var old = References(was, before).ToHashSet();
        var @new = References(@is, after).ToHashSet();
        foreach (var gone in old.Except(@new))
        {
            var delete = gone.Order is { } order
                ? session.Prepare("DELETE FROM evidence WHERE fact = ? AND evidence = ? AND ord = ?").Bind(3, order)
                : session.Prepare("DELETE FROM fact_reference WHERE target = ? AND fact = ?");
            delete.Bind(1, numbers.Of(gone.Target)).Bind(2, number).Run();
        }

        foreach (var added in @new.Except(old))
        {
            var insert = added.Order is { } order
                ? session.Prepare("INSERT INTO evidence (fact, evidence, ord) VALUES (?, ?, ?)").Bind(3, order)
                : session.Prepare("INSERT INTO fact_reference (target, fact) VALUES (?, ?)");
            insert.Bind(1, numbers.Of(added.Target)).Bind(2, number).Run();
        }
    }

    // Evidence has a position within the list of its fact; a reference has none.
    private static IEnumerable<(string Target, long? Order)> References(IReadOnlyList<Property> properties, PropertyValues? values) =>
        from property in properties
        from target in ReferenceProperties.Ids(values![property.Name])
        select (target, property.Reference is null ? values![EvidenceOrder] as long? ?? 0 : (long?)null);

    private void WriteSubstrings(
        long number,
        IReadOnlyList<Property> was,
        PropertyValues? before,
        IReadOnlyList<Property> @is,
        PropertyValues? after
    )
    {
        if (was.Count + @is.Count == 0)
            return;
        var old = Substrings(was, before).ToDictionary();
        foreach (var (part, text) in Substrings(@is, after))
        {
            if (old.Remove(part, out var same))
            {
                if (same == text)
                    continue;
                Delete(part);
            }

            session.Prepare("INSERT INTO substring (rowid, text) VALUES (?, ?)").Bind(1, RowIds.Of(part, number)).Bind(2, text).Run();
        }

        foreach (var part in old.Keys)
            Delete(part);

        void Delete(int part) => session.Prepare("DELETE FROM substring WHERE rowid = ?").Bind(1, RowIds.Of(part, number)).Run();
    }

    private IEnumerable<KeyValuePair<int, string>> Substrings(IReadOnlyList<Property> properties, PropertyValues? values)
    {
        foreach (var property in properties)
        {
            if (values![property.Name] is not { } value)
                continue;
            var text = StoredParts.FindText(value);
            if (text.Length > 0)
                yield return new(types.OfPart(property.Name), text);
        }
    }
}
