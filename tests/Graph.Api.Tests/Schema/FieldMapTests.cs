using Graph.Api.Definitions;
using Graph.Api.Fields.Root;
using Graph.Api.Planning;
using Graph.Api.Tests.Serving;
using Graph.GraphQL.TypeSystem;
using Graph.Model;

namespace Graph.Api.Tests.Schema;

/// <summary>Every field and input field of the schema is one object of the API; where one is missing, the server does not start.</summary>
public sealed class FieldMapTests
{
    private static readonly ApiSchema Api = new(GraphModel.Load(SeededStore.Model));

    [Fact]
    public void Every_field_of_the_schema_has_an_object()
    {
        Bind(Api.Sdl);
    }

    [Theory]
    [InlineData("extend type Query { stray: Int }", "Query.stray")]
    [InlineData("extend type PageInfo { stray: Int }", "PageInfo.stray")]
    [InlineData("extend input PersonFilterInput { stray: Int }", "PersonFilterInput.stray")]
    [InlineData("extend input StringOperationFilterInput { matches: String }", "StringOperationFilterInput.matches")]
    [InlineData("type Stray { field: Int }", "Stray.field")]
    public void A_field_without_an_object_stops_the_start(string addition, string coordinate)
    {
        var refused = Should.Throw<InvalidOperationException>(() => Bind(Api.Sdl + addition));

        refused.Message.ShouldContain(coordinate);
    }

    [Fact]
    public void An_object_without_a_field_stops_the_start()
    {
        var refused = Should.Throw<InvalidOperationException>(() => Bind("type Query { node: String }"));

        refused.Message.ShouldContain("Query.search");
    }

    [Fact]
    public void A_field_that_several_types_have_is_one_object()
    {
        var types = Api.Types.OfType<ObjectDefinition>().ToDictionary(type => type.Name);

        Field("Person", "name").ShouldBeSameAs(Field("NGO", "name"));
        Field("Person", "statements").ShouldBeSameAs(Field("Actor", "statements"));
        Field("Speaks", "from").ShouldBeSameAs(Field("Relation", "from"));

        ApiField Field(string type, string name) => types[type].Fields.Single(field => field.Name == name);
    }

    [Fact]
    public void Only_root_fields_cost_a_question_to_the_store()
    {
        var dear = Api.Types.OfType<ObjectDefinition>().SelectMany(type => type.Fields).Where(field => field.Weight(isLeaf: false) > 1);

        dear.ShouldAllBe(field => field is RootField);
    }

    private static void Bind(string sdl) => new FieldMap().Bind(SchemaBuilder.FromSdl(sdl).Build(), Api);
}
