using Graph.GraphQL.Language;

namespace Graph.Model.Tests.Problems;

public sealed class ModelExceptionTests
{
    [Fact]
    public void The_small_model_of_these_tests_is_right() =>
        GraphModel.FromSdl(ProblemBench.Base).Kinds.Select(k => k.Name).ShouldBe(["Person", "Claim"]);

    [Fact]
    public void Every_problem_of_every_file_is_reported_at_once_in_order()
    {
        Source[] sources =
        [
            new(ProblemBench.Base, "base.graphql"),
            new("type Odd implements Being @node {\n  age: Itn\n  text: String @sorted\n}", "b.graphql"),
            new("type {", "a.graphql"),
            new("scalar Money", "c.graphql"),
        ];

        var exception = Should.Throw<ModelException>(() => GraphModel.FromSdl(sources));

        exception.Message.ShouldBe(
            string.Join(
                Environment.NewLine,
                "The model has 5 problems:",
                "b.graphql:1:6: \"Odd\" needs \"@plural\", the name of its collection in the API.",
                "b.graphql:2:8: Unknown type \"Itn\" of \"Odd.age\". Did you mean \"Int\" or \"ID\"?",
                "b.graphql:3:16: Unknown directive \"@sorted\" on \"Odd.text\".",
                "a.graphql:1:6: Syntax Error: Expected Name, found \"{\".",
                "c.graphql:1:8: Unknown scalar \"Money\": expected a built-in scalar of GraphQL, PartialDate or DateTime."
            )
        );
    }

    [Theory]
    [InlineData(
        "type Odd @node @plural(value: \"odds\")",
        "m:1:1: The model needs an \"interface Fact\" with the properties of every node and relation."
    )]
    [InlineData(
        "interface Fact { name: String } type Odd @node @plural(value: \"odds\")",
        "m:1:11: \"Fact\" needs \"id: ID!\", which identifies every fact."
    )]
    [InlineData(
        "interface Fact @plural(value: \"facts\") { id: ID! } type Odd @node @plural(value: \"odds\")",
        "m:1:16: \"@plural\" is not allowed on \"Fact\": use it on kinds and interfaces."
    )]
    [InlineData(
        "interface Fact { id: ID! odds: [Odd!]! @relationship(type: \"HAS\", direction: OUT, properties: \"Has\") } type Odd @node @plural(value: \"odds\")",
        "m:1:40: \"Fact.odds\" cannot be a relation field: relations have no relations. To refer to facts by id, use type ID and \"@reference\"."
    )]
    public void A_model_says_what_every_fact_is(string sdl, string problem) =>
        Should.Throw<ModelException>(() => GraphModel.FromSdl(sdl, "m")).Problems.Select(p => p.ToString()).ShouldBe([problem]);

    [Fact]
    public void A_directory_without_a_model_is_refused()
    {
        var directory = Directory.CreateTempSubdirectory();
        try
        {
            Should
                .Throw<ModelException>(() => GraphModel.Load(directory.FullName))
                .Problems.Single()
                .Message.ShouldBe($"The model directory '{directory.FullName}' contains no *.graphql files.");
        }
        finally
        {
            directory.Delete();
        }
        Should
            .Throw<DirectoryNotFoundException>(() => GraphModel.Load(directory.FullName))
            .Message.ShouldBe($"The model directory '{directory.FullName}' does not exist.");
    }
}
