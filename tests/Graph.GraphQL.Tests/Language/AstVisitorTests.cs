using Graph.GraphQL.Language;

namespace Graph.GraphQL.Tests.Language;

public sealed class AstVisitorTests
{
    private static readonly DocumentNode Document = Parser.Parse("query A { b(c: 1) d { e } }");

    [Fact]
    public void Nodes_are_entered_and_left_depth_first_in_the_order_of_the_document()
    {
        var visitor = new Recorder();

        visitor.Visit(Document);

        visitor.Steps.ShouldBe(
            "Document OperationDefinition Name /Name SelectionSet Field Name /Name Argument Name /Name IntValue /IntValue "
                + "/Argument /Field Field Name /Name SelectionSet Field Name /Name /Field /SelectionSet /Field /SelectionSet "
                + "/OperationDefinition /Document"
        );
    }

    [Fact]
    public void What_is_below_a_node_is_left_out_when_the_visitor_says_so()
    {
        var visitor = new Recorder { Skipped = NodeKind.Field };

        visitor.Visit(Document);

        visitor.Steps.ShouldBe(
            "Document OperationDefinition Name /Name SelectionSet Field Field /SelectionSet /OperationDefinition /Document"
        );
    }

    [Fact]
    public void Nothing_is_visited_or_left_any_more_after_a_stop()
    {
        var visitor = new Recorder { StopsAt = NodeKind.Argument };

        visitor.Visit(Document);

        visitor.Steps.ShouldBe("Document OperationDefinition Name /Name SelectionSet Field Name /Name Argument");
    }

    [Fact]
    public void A_tree_made_by_hand_that_is_too_deep_is_refused_and_does_not_end_the_process()
    {
        ValueNode value = new NullValueNode();
        for (var i = 0; i < 1_000_000; i++)
            value = new ListValueNode([value]);

        Should.Throw<InsufficientExecutionStackException>(() => new Recorder().Visit(value));
        Should.Throw<InsufficientExecutionStackException>(() => Printer.Print(value));
    }

    private sealed class Recorder : AstVisitor
    {
        private readonly List<string> _steps = [];

        public string Steps => string.Join(' ', _steps);

        public NodeKind? Skipped { get; init; }

        public NodeKind? StopsAt { get; init; }

        protected override bool Enter(AstNode node)
        {
            _steps.Add(node.Kind.ToString());
            if (node.Kind == StopsAt)
                Stop();
            return node.Kind != Skipped;
        }

        protected override void Leave(AstNode node) => _steps.Add($"/{node.Kind}");
    }
}
