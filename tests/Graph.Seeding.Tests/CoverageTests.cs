using Graph.Seeding.Coverage;
using Graph.Testing;

namespace Graph.Seeding.Tests;

public sealed class CoverageTests : IDisposable
{
    private readonly TestSeed _seed = new();

    public CoverageTests() => File.Copy(Repository.PathTo("seed", "sentences.yaml"), Path.Combine(_seed.Folder, "sentences.yaml"));

    public void Dispose() => _seed.Dispose();

    private string Split(string text) =>
        CoverageReport.Sentences(
            _seed.Document(text).Annotation("document: { id: doc-a, file: a.txt, name: A, kind: REPORT }\n").Folder,
            TestSeed.Model
        )["a.txt"];

    [Theory]
    [InlineData("One. Two! Three? Four… Five", "0-4\tOne.\n5-9\tTwo!\n10-16\tThree?\n17-22\tFour…\n23-27\tFive\n")]
    [InlineData("A headline\n\nA line.\r\nMore", "0-10\tA headline\n12-19\tA line.\n21-25\tMore\n")]
    [InlineData("“I want it,” he said. “No.” She left.", "0-21\t“I want it,” he said.\n22-27\t“No.”\n28-37\tShe left.\n")]
    [InlineData("On Aug. 9 the U.S. Ambassador came.", "0-35\tOn Aug. 9 the U.S. Ambassador came.\n")]
    [InlineData("It cost 1.5 of 2. 3 remain.", "0-17\tIt cost 1.5 of 2.\n18-27\t3 remain.\n")]
    [InlineData("… we ask, etc. and go.", "0-22\t… we ask, etc. and go.\n")]
    [InlineData("\U0001F600 One.\u00A0Two.", "0-6\t\U0001F600 One.\n7-11\tTwo.\n")]
    public void Sentences_end_where_the_rules_say(string text, string expected) => Split(text).ShouldBe(expected);

    [Fact]
    public void Each_sentence_has_its_facts_or_its_reason_or_is_open()
    {
        _seed.About(
            "Jane Doe left.\nRead more\nShe left.\nNobody knows.",
            "people: [{ id: jane-doe, name: Jane Doe, quote: Jane Doe }]\nplaces: [{ id: minsk, name: Minsk, quote: Jane Doe left }]\n"
                + "relations: [{ type: LOCATED_IN, from: jane-doe, to: minsk }]\n"
                + "sentences:\n  - { quote: Read more, reason: \"page furniture: a link\" }\n  - { quote: She left, reason: repeats jane-doe }\n"
        );
        var document = CoverageReport.Make(_seed.Set, _seed.Folder, TestSeed.Model).Single();
        document
            .Sentences.Select(s => $"{s.Line} {s.Text} [{string.Join(", ", s.Facts)}] [{string.Join(", ", s.Reasons)}] {s.IsOpen}")
            .ShouldBe([
                "1 Jane Doe left. [jane-doe, minsk, jane-doe LOCATED_IN minsk] [] False",
                "2 Read more [] [page furniture] False",
                "3 She left. [] [repeats jane-doe] False",
                "4 Nobody knows. [] [] True",
            ]);
        document.ToString().ShouldBe("doc-a: 3 of 4 sentences: 1 with facts, 1 page furniture, 1 repeats, 1 open");
    }

    [Theory]
    [InlineData(
        "{ quote: Read more, reason: page furnitur }",
        "a.yaml:4:33: Expected \"no fact\", \"page furniture\" or \"repeats\" with the id of a fact, but got \"page furnitur\". Did you mean \"page furniture\"?"
    )]
    [InlineData(
        "{ quote: Read more, reason: repeats nobody }",
        "a.yaml:4:33: No file defines \"nobody\", which the sentence is marked as repeating."
    )]
    [InlineData(
        "{ quote: Read more }",
        "a.yaml:4:5: Expected a sentence with its reason, as in { quote: \"...\", reason: no fact }, but got a mapping."
    )]
    [InlineData(
        "Read more",
        "a.yaml:4:5: Expected a sentence with its reason, as in { quote: \"...\", reason: no fact }, but got \"Read more\"."
    )]
    public void A_reason_is_one_of_three(string sentence, string problem) =>
        _seed.About("Read more", $"sentences:\n  - {sentence}\n").Check().ShouldBe([problem]);
}
