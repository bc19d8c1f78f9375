using Graph.Model;
using Graph.Seeding.Facts;
using Graph.Seeding.Text;
using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>Reads an annotation file according to the model, and finds its quotes. Checks that need other files come later.</summary>
internal sealed class AnnotationReader(GraphModel model, DocumentTable documents, ProblemList problems)
{
    private static readonly string[] Sections = ["document", "defaults", "mentions", "relations", "sentences", "merges"];

    /// <summary>The keys of <c>document</c> that are not properties of the node.</summary>
    private static readonly string[] DocumentKeys = ["file", .. ModelNames.ReadFromFile];

    public Annotation Read(AnnotationFile file)
    {
        var declaration = DocumentDeclaration.Find(file);
        var own = declaration?.Id;
        var values = new ValueReader(problems);
        // If the section is misspelled, that is the problem, not every quote of the file.
        var hasDocument = file.Root.Entries.Any(e => Suggestion.Near(e.Key.Text, ["document"]).Count > 0);
        var quotes = new QuoteReader(documents, own, hasDocument, values, problems);
        var entries = new EntryReader(values, quotes, problems);
        var relations = new RelationReader(model, entries, values, problems);
        var defaults = new EntryDefaults(model, entries, problems);
        if (file.Root["defaults"] is { } given)
            defaults.Read(given);
        var nodes = new NodeReader(entries, defaults, relations, values, problems);
        var mentions = model.FindKind(ModelNames.Mention) is { } kind ? new MentionReader(kind, entries, quotes, values, problems) : null;
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
                case "defaults":
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
                    {
                        foreach (var item in ItemsOf(section))
                            nodes.Read(kindOfSection, item, [], readNodes, readRelations);
                    }
                    else
                    {
                        MissIdsOf(section.Value);
                    }

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
        {
            if (ModelNames.ReadFromFile.Contains(entry.Key.Text))
                problems.Add(entry.Key.Position, $"\"{entry.Key.Text}\" is read from the document's file; omit it.");
        }
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
                problems.Add(
                    section.Value.Position,
                    $"Expected a list under {Suggestion.Quoted(section.Key.Text)}, but got {section.Value.What}."
                );
                return [];
        }
    }

    /// <summary>References to the nodes of an unknown section are not reported as further problems.</summary>
    private void MissIdsOf(YamlValue section)
    {
        if (section is YamlMap mentions)
        {
            foreach (var entry in mentions.Entries)
                problems.Tried(entry.Key.Text, "mentions");
        }

        foreach (var item in section is YamlList list ? list.Items : [section])
        {
            if (item is YamlMap map)
                NodeReader.MissIdOf(map, problems);
        }
    }

    private Kind? FindKind(YamlText key)
    {
        var type = model.FindByPlural(key.Text);
        if (type is Kind { Name: ModelNames.Document })
        {
            problems.Add(key.Position, "Expected \"document\", with the one document that this file is about, but got \"documents\".");
            return null;
        }

        if (type is Kind kind && !ModelNames.IsDerivedKind(kind.Name))
            return kind;
        if (type is KindInterface shared)
        {
            problems.Add(
                key.Position,
                $"\"{key.Text}\" covers several kinds; expected the section of one of them: "
                    + $"{Suggestion.Any([.. shared.Kinds.Select(k => k.Plural)])}."
            );
            return null;
        }

        var known = model
            .Kinds.Where(k => !ModelNames.IsDerivedKind(k.Name) && k.Name != ModelNames.Document)
            .Select(k => k.Plural)
            .Concat(Sections)
            .ToList();
        var hint = model.FindKind(key.Text) is { } meant ? $" Did you mean \"{meant.Plural}\"?" : Suggestion.For(key.Text, known);
        problems.Add(
            key.Position,
            type is null
                ? $"There is no section {Suggestion.Quoted(key.Text)}.{hint}"
                : $"\"{key.Text}\" are derived from the quotes; omit the section."
        );
        return null;
    }

    private void ReadMerges(YamlValue section, ValueReader values, List<MergeAssertion> into)
    {
        if (section is not YamlMap map)
        {
            problems.Add(section.Position, $"Expected \"old-id: new-id\" under \"merges\", but got {section.What}.");
            return;
        }

        foreach (var entry in map.Entries)
        {
            if (values.ReadId("merges", entry.Key) is { } from && values.ReadId(entry.Key.Text, entry.Value) is { } target)
                into.Add(new MergeAssertion(from, target, LinePosition.Of(entry.Key.Position)));
        }
    }
}
