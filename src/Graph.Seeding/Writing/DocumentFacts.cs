using Graph.Model;
using Graph.Seeding.Merging;

namespace Graph.Seeding.Writing;

/// <summary>Assigns facts to documents, for the lines that seeding prints.</summary>
internal sealed class DocumentFacts
{
    private readonly MergedGraph _graph;

    // The compared content by document and id: what files state about a fact, or a derived fact as written.
    private readonly Dictionary<string, Dictionary<string, object>> _byDocument = new(StringComparer.Ordinal);

    public DocumentFacts(MergedGraph graph, WrittenGraph written)
    {
        _graph = graph;
        foreach (var node in graph.Nodes.Values.Where(n => n.Kind == ModelNames.Document))
            _byDocument.Add(node.Id, new Dictionary<string, object>(StringComparer.Ordinal) { [node.Id] = node.Stated });
        foreach (var relation in written.Relations.Values.Where(r => r.Type is ModelNames.In or ModelNames.OccursIn))
        {
            _byDocument[relation.ToId][relation.FromId] = graph.Nodes.TryGetValue(relation.FromId, out var node)
                ? node.Stated
                : written.Nodes[relation.FromId];
        }

        foreach (var relation in graph.Relations.Values)
        {
            foreach (var document in relation.Passages.Select(p => p.Document).Distinct())
                _byDocument[document][relation.Id] = relation.Stated;
        }
    }

    public IEnumerable<string> Documents => _byDocument.Keys;

    public DocumentSummary Summarize(string document, GraphModel model)
    {
        var title = _graph.Nodes[document]["name"] ?? "";
        var facts = _byDocument[document];
        var nodes = facts
            .Keys.Where(_graph.Nodes.ContainsKey)
            .Where(id => id != document && model.FindKind(_graph.Nodes[id].Kind) is not null)
            .Select(id => Sort(model, _graph.Nodes[id].Kind))
            .CountBy(sort => sort)
            .OrderBy(s => s.Key is KindInterface ? 0 : 1)
            .ThenByDescending(s => s.Value)
            .ThenBy(s => s.Key.Plural, StringComparer.Ordinal)
            .Select(s => Count(s.Value, char.ToLowerInvariant(s.Key.Name[0]) + s.Key.Name[1..], s.Key.Plural));
        var relations = Count(facts.Keys.Count(_graph.Relations.ContainsKey), "relation", "relations");
        var passages = Count(PassagesIn(document), "passage", "passages");
        return new DocumentSummary(document, title, [.. nodes.Append(relations).Append(passages).Where(c => c.Count > 0)]);
    }

    /// <summary>The outcome for a document between two graphs; null stands for no document.</summary>
    public static SeededDocument Compare(
        string document,
        DocumentFacts before,
        DocumentFacts after,
        GraphModel model,
        IReadOnlyDictionary<string, FactDifference> changes
    )
    {
        var old = before._byDocument.GetValueOrDefault(document);
        var now = after._byDocument.GetValueOrDefault(document);
        if (now is null)
            return new SeededDocument(before.Summarize(document, model), DocumentOutcome.Withdrawn);
        var summary = after.Summarize(document, model);
        if (old is null)
            return new SeededDocument(summary, DocumentOutcome.Added);
        var added = now.Keys.Where(id => !old.ContainsKey(id)).ToList();
        var withdrawn = old.Keys.Where(id => !now.ContainsKey(id)).ToList();
        var changed = now.Keys.Where(id => old.TryGetValue(id, out var was) && !was.Equals(now[id])).ToList();
        var outcome = added.Count + withdrawn.Count + changed.Count == 0 ? DocumentOutcome.Unchanged : DocumentOutcome.Corrected;
        return new SeededDocument(summary, outcome)
        {
            Added = added.Count(after.IsAsserted),
            Withdrawn = withdrawn.Count(before.IsAsserted),
            Changed = changed.Count(after.IsAsserted),
            Changes =
            [
                .. added
                    .Concat(withdrawn)
                    .Concat(changed)
                    .Where(changes.ContainsKey)
                    .OrderBy(id => after.IsAsserted(id) || before.IsAsserted(id) ? 0 : 1)
                    .ThenBy(id => id, StringComparer.Ordinal)
                    .Select(id => changes[id]),
            ],
        };
    }

    /// <summary>Whether the fact occurs in some document.</summary>
    public bool Contains(string fact) => _byDocument.Values.Any(facts => facts.ContainsKey(fact));

    private bool IsAsserted(string id) => _graph.Nodes.ContainsKey(id) || _graph.Relations.ContainsKey(id);

    private int PassagesIn(string document) =>
        _graph
            .Nodes.Values.Concat<MergedFact>(_graph.Relations.Values)
            .Concat(_graph.Mentions.Values)
            .SelectMany(f => f.Passages)
            .Where(p => p.Document == document)
            .Select(p => (p.Start, p.End))
            .Distinct()
            .Count();

    private static FactCount Count(int count, string one, string several) => new(count == 1 ? one : several, count);

    /// <summary>Kinds that are mentioned are counted together (<c>actors</c>), others separately.</summary>
    private static NodeType Sort(GraphModel model, string kind)
    {
        var found = model.FindKind(kind)!;
        var mentioned = model.FindRelation(ModelNames.Mentions)?.Fields.FirstOrDefault(f => f.Direction == RelationDirection.Out)?.Target;
        return mentioned is not null && found.Is(mentioned) ? mentioned : found;
    }
}
