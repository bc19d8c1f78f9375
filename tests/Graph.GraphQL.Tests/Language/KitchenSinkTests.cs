using Graph.GraphQL.Language;
using Graph.Testing;

namespace Graph.GraphQL.Tests.Language;

/// <summary>Two documents that use the whole grammar, laid out as they are printed.</summary>
public sealed class KitchenSinkTests
{
    [Theory]
    [InlineData("query.graphql")]
    [InlineData("schema.graphql")]
    public void The_whole_grammar_is_read_and_printed(string name)
    {
        var text = File.ReadAllText(Repository.PathTo("tests", "Graph.GraphQL.Tests", "Language", "KitchenSink", name)).TrimEnd('\n');

        var document = Parser.Parse(text);

        Printer.Print(document).ShouldBe(text);
        new KindCollector().Kinds(document).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_kind_of_node_is_visited_in_them()
    {
        var folder = Repository.PathTo("tests", "Graph.GraphQL.Tests", "Language", "KitchenSink");
        var seen = Directory.GetFiles(folder).SelectMany(file => new KindCollector().Kinds(Parser.Parse(File.ReadAllText(file))));

        var coordinates = Enum.GetValues<NodeKind>().Where(kind => kind.ToString().EndsWith("Coordinate", StringComparison.Ordinal));
        Enum.GetValues<NodeKind>().Except(coordinates).Except(seen).ShouldBeEmpty();
    }

    private sealed class KindCollector : AstVisitor
    {
        private readonly HashSet<NodeKind> _kinds = [];

        public HashSet<NodeKind> Kinds(AstNode node)
        {
            Visit(node);
            return _kinds;
        }

        protected override bool Enter(AstNode node)
        {
            _kinds.Add(node.Kind);
            return true;
        }
    }
}
