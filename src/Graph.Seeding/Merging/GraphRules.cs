using Graph.Model;
using Graph.Model.Text;
using Graph.Seeding.Annotations;

namespace Graph.Seeding.Merging;

/// <summary>Checks that need the whole graph: ends, references, required properties,
/// evidence.</summary>
internal sealed class GraphRules
{
    private static readonly string[] MadeIds = ["evidence--", "mention--", "in--", "mentions--", "occurs-in--"];

    private readonly GraphModel _model;
    private readonly MergedGraph _graph;
    private readonly ProblemList _problems;
    private readonly HashSet<string> _mentioned;
    private readonly UnknownIds _unknown;

    private GraphRules(GraphModel model, MergedGraph graph, ProblemList problems)
    {
        _model = model;
        _graph = graph;
        _problems = problems;
        // A mention under a misspelled id still counts as a mention.
        _mentioned = [.. graph.Mentions.Values.Select(m => m.Actor)];
        _mentioned.UnionWith(
            _mentioned.Where(id => !graph.Nodes.ContainsKey(id)).SelectMany(id => Suggestion.Near(id, graph.Nodes.Keys)).ToList()
        );
        _unknown = new UnknownIds(problems);
    }

    public static void Check(GraphModel model, MergedGraph graph, ProblemList problems)
    {
        var rules = new GraphRules(model, graph, problems);
        foreach (var node in graph.Nodes.Values)
            rules.CheckNode(node);
        foreach (var relation in graph.Relations.Values)
            rules.CheckRelation(relation);
        foreach (var mention in graph.Mentions.Values)
            rules.CheckMention(mention);
        foreach (var (id, (into, at)) in graph.Merges)
            rules.CheckMerge(id, into, at);
        rules._unknown.Report();
        PairRules.Check(model, graph, problems);
        ShapeRules.Check(model, graph, problems);
    }

    /// <summary>Sentences marked as repeating a fact name an existing one.</summary>
    public static void CheckSentences(MergedGraph graph, IEnumerable<Annotation> annotations, ProblemList problems)
    {
        foreach (var sentence in annotations.SelectMany(a => a.Sentences))
        {
            if (
                sentence.Repeats is { } id
                && !problems.IsIncomplete
                && !problems.WasMissed(id)
                && !graph.Nodes.ContainsKey(id)
                && !graph.Relations.ContainsKey(id)
            )
            {
                problems.Add(
                    sentence.At,
                    $"No file defines \"{id}\", which the sentence is marked as repeating.{Suggestion.For(id, graph.Nodes.Keys)}"
                );
            }
        }
    }

    private void CheckNode(MergedNode node)
    {
        if (_model.FindKind(node.Kind) is not { } kind)
        {
            _problems.Add(node.At, $"The model no longer has the kind {node.Kind} of \"{node.Id}\".");
            return;
        }

        CheckRequired(node, kind.Properties.Where(p => !(node.Kind == ModelNames.Document && ModelNames.ReadFromFile.Contains(p.Name))));
        CheckReferences(node, kind.Properties);
        CheckReasons(node);
        if (_graph.Relations.TryGetValue(node.Id, out var relation))
            _problems.Add(node.At, $"\"{node.Id}\" is also the id of a relation ({relation.What}, {relation.At}).");
        CheckIdForm(node);
        if (
            node.Passages.Count == 0
            && !_problems.IsIncomplete
            && !_mentioned.Contains(node.Id)
            && !kind.IsEditorial
            && node.Kind != ModelNames.Document
            && !_problems.WasEvidenceTried(node.Id)
            && !_problems.WasTried(node.Id, "mentions")
        )
        {
            _problems.Add(node.At, $"{node.What} has no evidence: no file quotes it{(IsMentionable(kind) ? " or mentions it" : "")}.");
        }
    }

    private void CheckRelation(MergedRelation relation)
    {
        if (_model.FindRelation(relation.Type) is not { } type)
        {
            _problems.Add(
                relation.At,
                $"The model no longer has the relation {relation.Type}, from \"{relation.From}\" to \"{relation.To}\"."
            );
            return;
        }

        CheckRequired(relation, type.Properties);
        CheckReferences(relation, type.Properties);
        CheckReasons(relation);
        string[] supporting = [relation.Id, relation.From, relation.To];
        var tried = _problems.IsIncomplete || supporting.Any(_problems.WasEvidenceTried);
        CheckIdForm(relation);
        if (CheckEnds(type, relation) && relation.Passages.Count == 0 && !type.IsEditorial && !tried)
            _problems.Add(relation.At, $"{relation.What} has no evidence: neither it nor its ends have a quote. Add one.");
    }

    private bool CheckEnds(RelationType type, MergedRelation relation)
    {
        if (relation.Under is not var (nodeId, fieldName))
        {
            var from = KindOf(relation.From, relation.At, "\"from\"", type.Ends.Keys);
            var targets = from is null ? type.Ends.Values.SelectMany(k => k) : type.TargetsOf(from);
            var to = KindOf(relation.To, relation.At, "\"to\"", targets);
            if (from is null || to is null)
                return false;
            if (type.Joins(from, to))
                return true;
            _problems.Add(
                relation.At,
                type.TargetsOf(from) is { Count: > 0 } fitting
                    ? $"\"{relation.To}\" is {Article.With(to.Name)}, but {type.Name} from {Article.With(from.Name)} must lead to "
                        + $"{Kinds(fitting)}."
                    : $"\"{relation.From}\" is {Article.With(from.Name)}, but {type.Name} must start at {Kinds(type.Ends.Keys)}."
            );
            return false;
        }

        var field = _model.FindKind(_graph.Nodes[nodeId].Kind)?.FindField(fieldName);
        var otherId = nodeId == relation.From ? relation.To : relation.From;
        if (field is null || KindOf(otherId, relation.At, $"\"{fieldName}\"", field.Target.Kinds) is not { } other)
            return false;
        if (field.Target.Kinds.Contains(other))
            return true;
        _problems.Add(
            relation.At,
            $"\"{otherId}\" is {Article.With(other.Name)}, but \"{fieldName}\" of {Article.With(_graph.Nodes[nodeId].Kind)} requires "
                + $"{Kinds(field.Target.Kinds)}."
        );
        return false;
    }

    private void CheckMention(MergedMention mention)
    {
        if (_model.FindRelation(ModelNames.Mentions) is not { } type || _model.FindKind(ModelNames.Mention) is not { } kind)
            return;
        CheckRequired(mention, kind.Properties.Where(p => p.Name != "text"));
        CheckReferences(mention, kind.Properties);
        CheckReasons(mention);
        if (KindOf(mention.Actor, mention.At, "\"mentions\"", type.TargetsOf(kind)) is { } actor && !type.Joins(kind, actor))
        {
            _problems.Add(
                mention.At,
                $"\"{mention.Actor}\" is {Article.With(actor.Name)}, but mentions must refer to {Kinds(type.TargetsOf(kind))}."
            );
        }
    }

    private void CheckMerge(string id, string into, SourcePosition at)
    {
        if (_graph.Nodes.TryGetValue(id, out var node))
            _problems.Add(at, $"\"{id}\" is merged into \"{into}\" but is still defined at {node.At}; remove it there.");
        KindOf(into, at, "\"merges\"", _model.Kinds);
    }

    /// <summary>The kind of the node with this id, or null with a problem.</summary>
    private Kind? KindOf(string id, SourcePosition at, string where, IEnumerable<Kind> fitting)
    {
        if (_graph.Nodes.TryGetValue(id, out var node))
            return _model.FindKind(node.Kind);
        if (_graph.Merges.TryGetValue(id, out var merge))
        {
            _problems.Add(at, $"\"{id}\", which {where} references, was merged into \"{merge.Into}\" ({merge.At}); use that id.");
            return null;
        }

        var names = fitting.Select(k => k.Name).ToHashSet(StringComparer.Ordinal);
        var near = _graph.Nodes.Values.Where(n => names.Contains(n.Kind)).Select(n => n.Id);
        _unknown.Add(id, at, $"\"{id}\"", where, near);
        return null;
    }

    /// <summary>All missing properties are one problem: they have one cause, such as a misspelled id.</summary>
    private void CheckRequired(MergedFact fact, IEnumerable<Property> properties)
    {
        var missing = properties
            .Where(p => p.MustBeGiven && p.Name != "id" && !fact.Properties.ContainsKey(p.Name))
            .Where(p => !_problems.IsIncomplete && !_problems.WasTried(fact.Id, p.Name))
            .ToList();
        if (missing.Count == 0)
            return;
        var what = $"{char.ToUpperInvariant(fact.What[0])}{fact.What[1..]}";
        var names = missing.Select(p =>
            p.Enum is { } values && missing.Count == 1
                ? $"\"{p.Name}\": one of {Suggestion.Any([.. values.Values.Select(v => v.Name)])}"
                : $"\"{p.Name}\""
        );
        _problems.Add(
            fact.At,
            $"{what} has no {Suggestion.Any([.. names])}; no file sets "
                + $"{(missing.Count == 1 ? "it" : "them")}.{string.Concat(missing.Select(p => IdWithoutSlip(fact, p)))}"
        );
    }

    /// <summary>Derived ids cannot be set by hand.</summary>
    private void CheckIdForm(MergedFact fact)
    {
        if (Array.Find(MadeIds, prefix => fact.Id.StartsWith(prefix, StringComparison.Ordinal)) is { } made)
        {
            _problems.Add(
                fact.At,
                $"The id \"{fact.Id}\" begins with \"{made}\", which is reserved for ids derived from quotes and mentions; choose "
                    + "another."
            );
        }
    }

    /// <summary>A node that nothing references may have a misspelled id.</summary>
    private string IdWithoutSlip(MergedFact fact, Property property)
    {
        if (property.Name != "name" || fact is not MergedNode node || node.Kind == ModelNames.Document)
            return "";
        return Suggestion.For(node.Id, _graph.Nodes.Values.Where(n => n.Kind == node.Kind && n["name"] is not null).Select(n => n.Id));
    }

    /// <summary>Inferred facts give their reason, and allegations their source.</summary>
    private void CheckReasons(MergedFact fact)
    {
        CheckReason(fact, "certainty", "INFERRED", "inference", "explain why it follows");
        CheckReason(fact, "status", "ALLEGED", "assertedBy", "name the statements that say so");
    }

    private void CheckReason(MergedFact fact, string property, string value, string reason, string what)
    {
        if (fact[property] == value && fact[reason] is null && !_problems.WasTried(fact.Id, reason))
            _problems.Add(fact.Properties[property].At, $"{value} needs \"{reason}\": {what}.");
    }

    private void CheckReferences(MergedFact fact, IEnumerable<Property> properties)
    {
        foreach (var property in properties.Where(p => p.Reference is not null && !p.IsDerived))
        {
            if (fact.Properties.TryGetValue(property.Name, out var stated))
            {
                foreach (var id in stated.Value.Items)
                    CheckReference(property, id, stated.At);
            }
        }
    }

    private void CheckReference(Property property, string id, SourcePosition at)
    {
        if (_model.FindRelationByPropertiesType(property.Reference!) is { } type)
        {
            if (_graph.Relations.TryGetValue(id, out var relation) && relation.Type == type.Name)
                return;
            var near = _graph.Relations.Values.Where(r => r.Type == type.Name).Select(r => r.Id);
            _unknown.Add(id, at, $"a relation {type.Name} with the id \"{id}\"", $"\"{property.Name}\"", near);
            return;
        }

        if (
            _model.FindNodeType(property.Reference!) is { } target
            && KindOf(id, at, $"\"{property.Name}\"", target.Kinds) is { } kind
            && !target.Kinds.Contains(kind)
        )
        {
            _problems.Add(at, $"\"{id}\" is {Article.With(kind.Name)}, but \"{property.Name}\" requires {Kinds(target.Kinds)}.");
        }
    }

    private bool IsMentionable(Kind kind) => _model.FindRelation(ModelNames.Mentions) is { } type && type.SourcesOf(kind).Count > 0;

    private static string Kinds(IEnumerable<Kind> kinds) => Suggestion.Any([.. kinds.Select(k => k.Name)]);
}
