using Graph.Testing;

namespace Graph.Model.Tests;

public sealed class ModelDocsTests
{
    private static readonly GraphModel Model = GraphModel.Load(Repository.PathTo("graph-schema"));

    [Fact]
    public void The_page_in_docs_is_up_to_date()
    {
        var path = Repository.PathTo("docs", "model.md");
        var expected = ModelDocs.Markdown(Model);

        var isCurrent = File.Exists(path) && File.ReadAllText(path) == expected;

        isCurrent.ShouldBeTrue("docs/model.md is not what the model says: write it anew with `graph schema docs`.");
    }

    [Fact]
    public void Every_type_relation_property_field_and_enum_value_is_on_it()
    {
        var page = ModelDocs.Markdown(Model);
        var headings = Model
            .NodeTypes.Select(t => t.Name)
            .Concat(Model.Relations.Select(r => r.Name))
            .Concat(Model.Enums.Select(e => e.Name));

        headings.Where(h => !page.Contains($"\n### {h}\n", StringComparison.Ordinal)).ShouldBeEmpty();
        Model
            .NodeTypes.SelectMany(t => t.Properties)
            .Concat(Model.Relations.SelectMany(r => r.Properties))
            .Where(p => !page.Contains($"\n| `{p.Name}` |", StringComparison.Ordinal))
            .ShouldBeEmpty();
        Model
            .Relations.SelectMany(r => r.Fields)
            .Where(f => !page.Contains($"`{f.Owner.Name}.{f.Name}`", StringComparison.Ordinal))
            .ShouldBeEmpty();
        Model.Enums.SelectMany(e => e.Values).Where(v => !page.Contains($"\n- `{v.Name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_ends_of_a_relation_are_said_in_the_fewest_names()
    {
        var page = ModelDocs.Markdown(Model);

        page.ShouldContain(
            """
            ### SPEAKS

            `Speaks`. The making of a statement by an actor.

            - from [Actor](#actor) to [Statement](#statement)

            Fields: → `Actor.statements`, ← `Statement.speakers`.

            """.ReplaceLineEndings("\n")
        );
    }
}
