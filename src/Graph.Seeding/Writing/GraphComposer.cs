using Graph.Model;
using Graph.Seeding.Facts;
using Graph.Seeding.Merging;
using Graph.Storage.Changes;

namespace Graph.Seeding.Writing;

/// <summary>
/// Builds the facts of the store from what the sources assert, including derived ones: evidence, mentions, aliases, and
/// occurrences in documents.
/// </summary>
internal sealed class GraphComposer
{
    private readonly GraphModel _model;
    private readonly MergedGraph _graph;
    private readonly WrittenGraph _written = new();
    private readonly ILookup<string, MergedMention> _mentions;

    private GraphComposer(GraphModel model, MergedGraph graph)
    {
        _model = model;
        _graph = graph;
        _mentions = graph.Mentions.Values.ToLookup(m => m.Actor, StringComparer.Ordinal);
    }

    public static WrittenGraph Compose(GraphModel model, MergedGraph graph)
    {
        var composer = new GraphComposer(model, graph);
        foreach (var node in graph.Nodes.Values)
            composer.AddNode(node);
        foreach (var relation in graph.Relations.Values)
            composer.AddRelation(relation);
        foreach (var mention in graph.Mentions.Values)
            composer.AddMention(mention);
        composer.AddOccurrences();
        return composer._written;
    }

    private void AddNode(MergedNode node)
    {
        var kind = _model.FindKind(node.Kind);
        var properties = Typed(node, kind is null ? _ => null : kind.FindProperty);
        if (kind?.FindProperty("aliases") is { IsDerived: true })
            properties = properties.Append(("aliases", Aliases(node.Id)));
        if (kind?.FindProperty("quotes") is { IsDerived: true })
            properties = properties.Append(("quotes", Quotes(node)));
        _written.Nodes.Add(node.Id, new NodeWrite(node.Id, node.Kind, new PropertyValues(properties)));
        AddEvidence(node.Id, [.. node.Passages.Concat(MentionPassages(node))]);
    }

    private void AddRelation(MergedRelation relation)
    {
        var type = _model.FindRelation(relation.Type);
        var properties = Typed(relation, type is null ? _ => null : type.FindProperty);
        _written.Relations.Add(
            relation.Id,
            new RelationWrite(relation.Id, relation.Type, relation.From, relation.To, new PropertyValues(properties))
        );
        AddEvidence(relation.Id, relation.Passages);
    }

    private void AddMention(MergedMention mention)
    {
        if (_model.FindKind(ModelNames.Mention) is not { } kind)
            return;
        var properties = Typed(mention, kind.FindProperty).Append(("text", mention.Text));
        _written.Nodes.Add(mention.Id, new NodeWrite(mention.Id, kind.Name, new PropertyValues(properties)));
        AddDerived(ModelNames.Mentions, mention.Id, mention.Actor, PropertyValues.None);
        AddDerived(ModelNames.In, mention.Id, mention.Document, PropertyValues.None);
        AddEvidence(mention.Id, mention.Passages);
    }

    /// <summary>The names of the actor, without offices, descriptions and demonyms, in code point order.</summary>
    private List<string> Aliases(string actor) =>
        [.. _mentions[actor].Where(m => ModelNames.IsName(m["form"])).Select(m => m.Text).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The passages of the node itself, in reading order; its mentions contribute to its aliases instead.</summary>
    private static List<string> Quotes(MergedNode node) => [.. Ordered(node.Passages).Select(p => p.Exact)];

    /// <summary>
    /// In a document without a quote for an actor, its mentions are the evidence: the first occurrence of each
    /// spelling.
    /// </summary>
    private IEnumerable<Passage> MentionPassages(MergedNode node) =>
        _mentions[node.Id].Where(m => !node.Passages.Any(p => p.Document == m.Document)).Select(m => m.Passages[0]);

    private void AddEvidence(string fact, IReadOnlyList<Passage> passages)
    {
        foreach (var (order, passage) in Ordered(passages).Index())
        {
            var id = FactId.Derive("evidence", fact, passage.Document, $"{passage.Start}-{passage.End}");
            _written.Nodes.Add(
                id,
                new NodeWrite(
                    id,
                    ModelNames.Evidence,
                    new PropertyValues(
                        ("factId", fact),
                        ("order", order),
                        ("exact", passage.Exact),
                        ("prefix", passage.Prefix),
                        ("suffix", passage.Suffix),
                        ("start", passage.Start),
                        ("end", passage.End),
                        ("startUtf16", passage.StartUtf16),
                        ("endUtf16", passage.EndUtf16)
                    )
                )
            );
            AddDerived(ModelNames.In, id, passage.Document, PropertyValues.None);
        }
    }

    private static IEnumerable<Passage> Ordered(IEnumerable<Passage> passages) =>
        passages
            .OrderBy(p => p.Document, StringComparer.Ordinal)
            .ThenBy(p => p.Start)
            .ThenBy(p => p.End)
            .DistinctBy(p => (p.Document, p.Start, p.End));

    private void AddOccurrences()
    {
        if (_model.FindRelation(ModelNames.OccursIn) is not { } type)
            return;
        foreach (var ((node, document), passages) in PassagesOfNodes())
        {
            if (node != document && _model.FindKind(_graph.Nodes[node].Kind) is { } kind && type.TargetsOf(kind).Count > 0)
                AddDerived(type.Name, node, document, new PropertyValues(("passages", passages.Count)));
        }
    }

    /// <summary>
    /// For each node, the passages that support it in each document: its own, its mentions, and those of its relations that the
    /// document's own file asserts. A relation between documents does not mean that either end occurs in the other's document,
    /// except for editorial nodes, which have no document of their own. Verbatim nodes occur only where their own words do,
    /// whichever document refers to them.
    /// </summary>
    private Dictionary<(string Node, string Document), HashSet<(int, int)>> PassagesOfNodes()
    {
        var found = new Dictionary<(string, string), HashSet<(int, int)>>();
        foreach (var node in _graph.Nodes.Values)
            Add(node.Id, node.Passages);
        foreach (var mention in _graph.Mentions.Values)
            Add(mention.Actor, mention.Passages);
        foreach (var relation in _graph.Relations.Values)
        {
            foreach (var end in new[] { relation.From, relation.To })
            {
                var (node, kind) = (_graph.Nodes[end], _model.FindKind(_graph.Nodes[end].Kind));
                Add(
                    end,
                    relation.Passages.Where(p =>
                        kind switch
                        {
                            { IsEditorial: true } => true,
                            { IsVerbatim: true } => node.Passages.Any(own => own.Document == p.Document),
                            _ => relation.Documents.Contains(p.Document),
                        }
                    )
                );
            }
        }

        return found;

        void Add(string node, IEnumerable<Passage> passages)
        {
            foreach (var passage in passages)
            {
                if (!found.TryGetValue((node, passage.Document), out var places))
                    found.Add((node, passage.Document), places = []);
                places.Add((passage.Start, passage.End));
            }
        }
    }

    private void AddDerived(string type, string from, string to, PropertyValues properties)
    {
        if (_model.FindRelation(type) is not { } relation)
            return;
        var id = FactId.ForRelation(relation, from, to);
        _written.Relations.Add(id, new RelationWrite(id, type, from, to, properties));
    }

    private static IEnumerable<(string Name, object? Value)> Typed(MergedFact fact, Func<string, Property?> find) =>
        fact.Properties.Select(p => (p.Key, (object?)ValueText.Read(find(p.Key), p.Value.Value)));
}
