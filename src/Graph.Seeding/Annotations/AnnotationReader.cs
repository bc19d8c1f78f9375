using Graph.Model;
using Graph.Seeding.Facts;
using Graph.Seeding.Text;
using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>Reads an annotation file against the model, and finds its quotes. What needs other files is checked later.</summary>
internal sealed class AnnotationReader(GraphModel model, DocumentTable documents, ProblemList problems)
{
    private static readonly string[] Sections = ["document", "mentions", "relations", "sentences", "merges"];

    /// <summary>The keys of <c>document</c> that are not the node's own.</summary>
    private static readonly string[] DocumentKeys = ["file", .. ModelNames.ReadFromFile];

    public Annotation Read(AnnotationFile file)
    {
        var declaration = DocumentDeclaration.Find(file);
        var own = declaration?.Id;
        var values = new ValueReader(problems);
        var quotes = new QuoteReader(documents, own, file.Root["document"] is not null, values, problems);
        var entries = new EntryReader(values, quotes, problems);
        var relations = new RelationReader(model, entries, values, problems);
        var nodes = new NodeReader(entries, relations, values, problems);
        var mentions = model.FindKind(ModelNames.Mention) is { } kind
            ? new MentionReader(kind, entries, quotes, values, problems) : null;
        var sentences = new SentenceReader(quotes, values, problems);

        var (readNodes, readRelations) = (new List<NodeAssertion>(), new List<RelationAssertion>());
        var (readMentions, readSentences) = (new List<MentionAssertion>(), new List<SentenceReason>());
        var merges = new List<MergeAssertion>();
        foreach (var section in file.Root.Entries)
        {
            switch (section.Key.Text)
            {
                case "document" when model.FindKind(ModelNames.Document) is { } document:
                    RefuseTextProperties(section.Value);
                    nodes.Read(document, section.Value, DocumentKeys, readNodes, readRelations);
                    break;
                case "mentions" when mentions is not null:
                    mentions.Read(section.Value, readMentions);
                    break;
                case "relations":
                    foreach (var item in ItemsOf(section))
                        relations.ReadListed(item, readRelations);
                    break;
                case "sentences":
                    foreach (var item in ItemsOf(section))
                        sentences.Read(item, readSentences);
                    break;
                case "merges":
                    ReadMerges(section.Value, values, merges);
                    break;
                default:
                    if (FindKind(section.Key) is { } kindOfSection)
                        foreach (var item in ItemsOf(section))
                            nodes.Read(kindOfSection, item, [], readNodes, readRelations);
                    break;
            }
        }

        var facts = new SourceFacts
        {
            File = file.Path,
            Document = own,
            DocumentFile = declaration?.FileName?.Text,
            Nodes = readNodes,
            Relations = readRelations,
            Mentions = readMentions,
            Merges = merges,
        };
        return new Annotation(file, facts, readSentences);
    }

    private void RefuseTextProperties(YamlValue section)
    {
        foreach (var entry in section is YamlMap map ? map.Entries : [])
            if (ModelNames.ReadFromFile.Contains(entry.Key.Text))
                problems.Add(entry.Key.Position, $"\"{entry.Key.Text}\" is read from the document's file; leave it out.");
    }

    private IReadOnlyList<YamlValue> ItemsOf(YamlEntry section)
    {
        switch (section.Value)
        {
            case YamlList list:
                return list.Items;
            case YamlText { IsEmpty: true }:
                return [];
            default:
                problems.Add(section.Value.Position, $"Expected a list under \"{section.Key.Text}\"; came {section.Value.What}.");
                return [];
        }
    }

    private Kind? FindKind(YamlText key)
    {
        var type = model.FindByPlural(key.Text);
        if (type is Kind kind && kind.Name is not (ModelNames.Evidence or ModelNames.Mention))
            return kind;
        if (type is KindInterface shared)
        {
            problems.Add(key.Position,
                $"\"{key.Text}\" are of several kinds; expected the section of one: {Suggestion.Any([.. shared.Kinds.Select(k => k.Plural)])}.");
            return null;
        }

        var known = model.Kinds.Select(k => k.Plural).Except(["evidences"]).Concat(Sections).ToList();
        var hint = model.FindKind(key.Text) is { } meant ? $" Did you mean \"{meant.Plural}\"?" : Suggestion.For(key.Text, known);
        problems.Add(key.Position, type is null
            ? $"There is no section \"{key.Text}\".{hint}" : $"\"{key.Text}\" follow from the quotes; leave the section out.");
        return null;
    }

    private void ReadMerges(YamlValue section, ValueReader values, List<MergeAssertion> into)
    {
        if (section is not YamlMap map)
        {
            problems.Add(section.Position, $"Expected \"old-id: new-id\" under \"merges\"; came {section.What}.");
            return;
        }

        foreach (var entry in map.Entries)
            if (values.ReadId("merges", entry.Key) is { } from && values.ReadId(entry.Key.Text, entry.Value) is { } target)
                into.Add(new MergeAssertion(from, target, Place.Of(entry.Key.Position)));
    }
}
