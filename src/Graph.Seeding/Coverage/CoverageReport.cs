using Graph.Model;
using Graph.Seeding.Annotations;
using Graph.Seeding.Facts;
using Graph.Seeding.Merging;
using Graph.Seeding.Text;

namespace Graph.Seeding.Coverage;

/// <summary>Shows which sentences of the documents support facts.</summary>
public static class CoverageReport
{
    /// <summary>Reads the files of a set and reports the coverage of their documents, by id, sentence by sentence.</summary>
    /// <param name="set">The files.</param>
    /// <param name="seedFolder">The folder with <c>sentences.yaml</c>, the rules for sentence ends.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="SeedException">The seed or <c>sentences.yaml</c> has problems.</exception>
    public static IReadOnlyList<DocumentCoverage> Make(SeedSet set, string seedFolder, GraphModel model)
    {
        var problems = new ProblemList();
        var reader = new SeedReader(model, set, problems);
        var annotations = reader.Read([]);
        var graph = FactMerger.Merge(annotations.Select(a => a.Facts), problems);
        GraphRules.Check(model, graph, problems);
        GraphRules.CheckSentences(graph, annotations, problems);
        if (problems.Count > 0)
            throw new SeedException(problems.ToSorted());

        var splitter = new SentenceSplitter(SentenceRules.Load(seedFolder));
        var facts = graph
            .Nodes.Values.Concat<MergedFact>(graph.Relations.Values)
            .SelectMany(f => f.Passages.Select(p => (Fact: f, Passage: p)))
            .ToLookup(f => f.Passage.Document);
        var reasons = annotations.SelectMany(a => a.Sentences).ToLookup(s => s.Passage.Document);
        var files = annotations.Where(a => a.Facts.Document is not null).ToDictionary(a => a.Facts.Document!, a => a.File.Path);
        return
        [
            .. from id in reader.Documents.Ids.Order(StringComparer.Ordinal)
            let document = reader.Documents.Find(id)!
            let sentences = splitter.Split(document).Select(s => Cover(document, s, facts[id], reasons[id]))
            select new DocumentCoverage(id, files[id], graph.Nodes[id]["name"] ?? "", [.. sentences]),
        ];
    }

    /// <summary>
    /// The sentences of each document, by file name: one per line, with its position in code points. They are stored next
    /// to the documents, so that the effect of changed rules is visible.
    /// </summary>
    /// <exception cref="SeedException">The annotations or <c>sentences.yaml</c> have problems.</exception>
    public static IReadOnlyDictionary<string, string> Sentences(string seedFolder, GraphModel model)
    {
        var problems = new ProblemList();
        var reader = new SeedReader(model, SeedSet.Folder(seedFolder), problems);
        var annotations = reader.Read([]);
        if (problems.Count > 0)
            throw new SeedException(problems.ToSorted());
        var splitter = new SentenceSplitter(SentenceRules.Load(seedFolder));
        return annotations
            .Where(a => a.Facts.Document is not null)
            .ToDictionary(
                a => a.Facts.DocumentFile!,
                a =>
                    string.Concat(
                        splitter
                            .Split(reader.Documents.Find(a.Facts.Document!)!)
                            .Select(s => $"{s.Start}-{s.End}\t{NormalizedText.Normalize(s.Exact)}\n")
                    ),
                StringComparer.Ordinal
            );
    }

    private static SentenceCoverage Cover(
        DocumentText document,
        Passage sentence,
        IEnumerable<(MergedFact Fact, Passage Passage)> facts,
        IEnumerable<SentenceReason> reasons
    )
    {
        var supported = facts.Where(f => f.Passage.Overlaps(sentence)).Select(f => f.Fact.Label).Distinct();
        var named = reasons.Where(r => r.Passage.Overlaps(sentence)).Select(r => r.Reason).Distinct();
        return new SentenceCoverage(
            document.LineOf(sentence.StartUtf16),
            NormalizedText.Normalize(sentence.Exact),
            [.. supported],
            [.. named]
        );
    }
}
