using Graph.Model;
using Graph.Model.Text;
using Graph.Seeding.Facts;

namespace Graph.Seeding.Merging;

/// <summary>
/// Merges what all sources assert: properties must agree, otherwise a problem names both positions; evidence is combined. A
/// relation without its own quote gets the quotes of the node that contains it, or of its ends.
/// </summary>
internal static class FactMerger
{
    /// <param name="sources">The sources; if two of them disagree, the problem is reported at the later one.</param>
    /// <param name="problems">Receives disagreements.</param>
    public static MergedGraph Merge(IEnumerable<SourceFacts> sources, ProblemList problems)
    {
        var graph = new MergedGraph();
        foreach (var source in sources)
        {
            foreach (var node in source.Nodes)
                Add(graph, source, node, problems);
            foreach (var relation in source.Relations)
                Add(graph, source, relation, problems);
            foreach (var mention in source.Mentions)
                Add(graph, source, mention, problems);
            foreach (var merge in source.Merges)
                Add(graph, source, merge, problems);
        }

        foreach (var relation in graph.Relations.Values.Where(r => r.Passages.Count == 0))
            relation.AddPassages(EvidenceOfEnds(graph, relation));
        return graph;
    }

    private static void Add(MergedGraph graph, SourceFacts source, NodeAssertion node, ProblemList problems)
    {
        var at = node.At.In(source.File);
        if (!graph.Nodes.TryGetValue(node.Id, out var merged))
            graph.Nodes.Add(node.Id, merged = new MergedNode(node.Id, node.Kind, at));
        if (merged.Kind != node.Kind)
        {
            problems.Add(at, $"\"{node.Id}\" is {Article.With(node.Kind)} here and {Article.With(merged.Kind)} at {merged.At}.");
            return;
        }

        merged.Add(source.File, node.Properties, node.Passages, problems);
    }

    private static void Add(MergedGraph graph, SourceFacts source, RelationAssertion relation, ProblemList problems)
    {
        var at = relation.At.In(source.File);
        if (!graph.Relations.TryGetValue(relation.Id, out var merged))
        {
            merged = new MergedRelation(relation.Id, relation.Type, relation.From, relation.To, at)
            {
                Under = relation.Under is { } node && relation.Field is { } field ? (node, field) : null,
            };
            graph.Relations.Add(relation.Id, merged);
        }

        if ((merged.Type, merged.From, merged.To) != (relation.Type, relation.From, relation.To))
        {
            problems.Add(
                at,
                $"The relation \"{relation.Id}\" is {relation.Type} from \"{relation.From}\" to \"{relation.To}\" here "
                    + $"and {merged.What} at {merged.At}."
            );
            return;
        }

        merged.Add(source.File, relation.Properties, relation.Passages, problems);
        if (source.Document is { } document)
            merged.Documents.Add(document);
    }

    private static void Add(MergedGraph graph, SourceFacts source, MentionAssertion mention, ProblemList problems)
    {
        var id = FactId.Derive("mention", mention.Document, mention.Actor, mention.Text);
        if (!graph.Mentions.TryGetValue(id, out var merged))
        {
            merged = new MergedMention(id, mention.Actor, mention.Document, mention.Text, mention.At.In(source.File));
            graph.Mentions.Add(id, merged);
        }

        merged.Add(source.File, mention.Properties, mention.Passages, problems);
    }

    private static void Add(MergedGraph graph, SourceFacts source, MergeAssertion merge, ProblemList problems)
    {
        var at = merge.At.In(source.File);
        if (graph.Merges.TryAdd(merge.From, (merge.Into, at)) || graph.Merges[merge.From].Into == merge.Into)
            return;
        var other = graph.Merges[merge.From];
        problems.Add(at, $"\"{merge.From}\" is merged into \"{merge.Into}\" here and into \"{other.Into}\" at {other.At}.");
    }

    private static IEnumerable<Passage> EvidenceOfEnds(MergedGraph graph, MergedRelation relation)
    {
        var from = PassagesOf(graph, relation.From);
        var to = PassagesOf(graph, relation.To);
        if (relation.Under is not var (node, _))
            return from.Concat(to);
        var (around, other) = node == relation.From ? (from, to) : (to, from);
        return around.Count > 0 ? around : other;
    }

    private static IReadOnlyList<Passage> PassagesOf(MergedGraph graph, string id) =>
        graph.Nodes.TryGetValue(id, out var node) ? node.Passages : [];
}
