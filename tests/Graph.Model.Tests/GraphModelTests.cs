using Graph.GraphQL.Language;
using Graph.Model.Loading;
using Graph.Testing;

namespace Graph.Model.Tests;

/// <summary>The model of this repository, as loaded.</summary>
public sealed class GraphModelTests
{
    private static readonly GraphModel Model = GraphModel.Load(Repository.PathTo("graph-schema"));

    [Fact]
    public void A_kind_has_what_its_interfaces_and_every_fact_have()
    {
        var person = Model.FindKind("Person")!;

        person.Plural.ShouldBe("people");
        person.Interfaces.Select(i => i.Name).ShouldBe(["Subject", "Actor"]);
        person.Properties.Take(Model.FactProperties.Count).ShouldBe(Model.FactProperties);
        person.FindProperty("name")!.ShouldBe(Model.FindInterface("Subject")!.FindProperty("name"));
        person.FindProperty("name")!.SearchWeight.ShouldBe(4);
        person.FindField("statements").ShouldBeSameAs(Model.FindInterface("Actor")!.FindField("statements"));
        person.FindField("statements")!.Owner.Name.ShouldBe("Actor");
        Model.FindByPlural("people").ShouldBe(person);
        person.Is(Model.FindInterface("Subject")!).ShouldBeTrue();
        person.Is(Model.FindInterface("Location")!).ShouldBeFalse();
    }

    [Fact]
    public void An_interface_covers_its_kinds()
    {
        Model.FindInterface("Occurrence")!.Kinds.Select(k => k.Name).ShouldBe(["Action", "Event"]);
        Model.FindInterface("Actor")!.Covers(Model.FindInterface("Organization")!).ShouldBeTrue();
        Model.FindInterface("Organization")!.Covers(Model.FindInterface("Actor")!).ShouldBeFalse();
    }

    [Fact]
    public void A_relation_has_its_own_properties_after_those_of_every_fact()
    {
        var holds = Model.FindRelation("HOLDS_POSITION")!;

        holds.PropertiesType.ShouldBe("HoldsPosition");
        holds.Properties.Select(p => p.Name).Skip(Model.FactProperties.Count).ShouldBe(["title", "role"]);
        holds.Key.Select(p => p.Name).ShouldBe(["title"]);
        holds.FindProperty("role")!.Default.ShouldBe("OTHER");
        Model.FindRelationByPropertiesType("HoldsPosition").ShouldBe(holds);
        Model.FindRelationByPropertiesType("Speaks")!.FindProperty("position")!.Reference.ShouldBe("HoldsPosition");
    }

    [Fact]
    public void The_ends_of_a_relation_are_computed_per_kind()
    {
        var partOf = Model.FindRelation("PART_OF")!;
        var (state, place, ministry) = (Model.FindKind("State")!, Model.FindKind("Place")!, Model.FindKind("Ministry")!);

        partOf.TargetsOf(state).ShouldBe([state]);
        partOf.TargetsOf(place).ShouldBe([state, place], ignoreOrder: true);
        partOf.Joins(ministry, state).ShouldBeTrue();
        partOf.Joins(state, ministry).ShouldBeFalse();
        partOf.Joins(ministry, place).ShouldBeFalse();
        partOf.SourcesOf(place).ShouldBe([place]);
        partOf.IsTree.ShouldBeTrue();
        Model.FindRelation("SPEAKS")!.Ends.Keys.ShouldBe(Model.FindInterface("Actor")!.Kinds, ignoreOrder: true);
    }

    [Theory]
    [InlineData("Document", "statements", true)]
    [InlineData("Document", "subjects", false)]
    [InlineData("Actor", "actions", true)]
    [InlineData("Actor", "statements", false)]
    [InlineData("Actor", "parts", true)]
    [InlineData("Occurrence", "participants", false)]
    [InlineData("Statement", "contradicts", false)]
    [InlineData("State", "partOf", false)]
    [InlineData("Actor", "partOf", false)]
    public void A_field_is_narrowed_when_the_relation_leads_elsewhere_too(string type, string field, bool isNarrowed) =>
        Model.FindNodeType(type)!.FindField(field)!.IsNarrowed.ShouldBe(isNarrowed);

    [Fact]
    public void An_override_wins()
    {
        var state = Model.FindKind("State")!;

        state.Tree.ShouldBeSameAs(state.FindField("partOf"));
        state.Tree!.Owner.ShouldBe(state);
        state.Tree.Target.ShouldBe(state);
        state.Fields.Count(f => f.Name == "partOf").ShouldBe(1);
        Model.FindKind("Person")!.Tree!.Owner.Name.ShouldBe("Actor");
        Model.FindKind("Statement")!.Tree.ShouldBeNull();
    }

    [Fact]
    public void An_undirected_field_is_the_only_one_of_its_relation()
    {
        var contradicts = Model.FindRelation("CONTRADICTS")!;

        contradicts.Fields.ShouldHaveSingleItem().IsUndirected.ShouldBeTrue();
        contradicts.Fields[0].IsMany.ShouldBeTrue();
    }

    [Fact]
    public void Topics_and_questions_are_editorial() =>
        Model.Kinds.Where(k => k.IsEditorial).Select(k => k.Name).ShouldBe(["Question", "Topic"]);

    [Fact]
    public void Printed_and_read_again_it_is_the_same_model()
    {
        var printed = ModelPrinter.Print(Model);
        var again = GraphModel.FromSdl(printed);

        ModelPrinter.Print(again).ShouldBe(printed);
        again.ContentHash.ShouldBe(Model.ContentHash);
        again.FindKind("Person")!.FindField("statements")!.Owner.Name.ShouldBe("Actor");
        again.FindKind("State")!.Tree!.Owner.Name.ShouldBe("State");
    }

    [Fact]
    public void A_kind_is_added_with_one_line_of_SDL()
    {
        var model = GraphModel.FromSdl([
            .. Sources(),
            new Source("""type Party implements Organization @node @plural(value: "parties")"""),
        ]);
        var (party, company) = (model.FindKind("Party")!, model.FindKind("Company")!);

        model.Kinds.Count.ShouldBe(Model.Kinds.Count + 1);
        party.Properties.ShouldBe(company.Properties);
        party.Fields.ShouldBe(company.Fields);
        party.Interfaces.Select(i => i.Name).ShouldBe(["Subject", "Actor", "Organization"]);
        model.FindByPlural("parties").ShouldBe(party);
        model.FindInterface("Actor")!.Kinds.ShouldContain(party);
        model.FindRelation("SPEAKS")!.Joins(party, model.FindKind("Statement")!).ShouldBeTrue();
        model.FindRelation("MEMBER_OF")!.Joins(model.FindKind("Person")!, party).ShouldBeTrue();
        model.ContentHash.ShouldNotBe(Model.ContentHash);
    }

    [Fact]
    public void The_directives_that_the_SDL_declares_are_those_that_the_loader_knows()
    {
        var declared = Parser
            .Parse(File.ReadAllText(Repository.PathTo("graph-schema", "directives.graphql")))
            .Definitions.OfType<DirectiveDefinitionNode>()
            .Select(d =>
                $"{d.Name.Value}({string.Join(", ", d.Arguments.Select(a => a.Name.Value + (a.Type is NonNullTypeNode ? "!" : "")))})"
            );
        var known = DirectiveRule.All.Values.Select(r =>
            $"{r.Name}({string.Join(", ", r.Arguments.Select(a => a.Name + (a.IsRequired ? "!" : "")))})"
        );

        declared.ShouldBe(known, ignoreOrder: true);
    }

    [Fact]
    public void Descriptions_change_the_hash_and_comments_do_not()
    {
        string Hash(Func<string, string> edit) => GraphModel.FromSdl(edit(string.Join('\n', Sources().Select(s => s.Body)))).ContentHash;

        Hash(sdl => "# a comment\n" + sdl).ShouldBe(Model.ContentHash);
        Hash(sdl => sdl.Replace("A human being.", "A person.", StringComparison.Ordinal)).ShouldNotBe(Model.ContentHash);
    }

    private static IEnumerable<Source> Sources() =>
        Directory
            .GetFiles(Repository.PathTo("graph-schema"), "*.graphql")
            .Order(StringComparer.Ordinal)
            .Select(file => new Source(File.ReadAllText(file), Path.GetFileName(file)));
}
