using System.Net;
using Graph.Api.Definitions;
using Graph.Api.Tests.Serving;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.Model;

namespace Graph.Api.Tests.Schema;

public sealed class ShortSchemaTests(SharedServer server)
{
    private static readonly string Whole = new ApiSchema(GraphModel.Load(SeededStore.Model)).Sdl;

    [Fact]
    public void It_is_a_valid_schema_and_small()
    {
        var sdl = ShortSdl.Of(Whole);

        SchemaBuilder.FromSdl(sdl).TryBuild(out _, out var errors);
        errors.ShouldBeEmpty();
        (sdl.Length * 5).ShouldBeLessThan(Whole.Length);
    }

    [Fact]
    public void It_has_every_root_field_and_every_property_and_no_descriptions_filters_and_edges()
    {
        var sdl = ShortSdl.Of(Whole);
        var (whole, shortened) = (SchemaBuilder.FromSdl(Whole).Build(), SchemaBuilder.FromSdl(sdl).Build());

        foreach (var kind in GraphModel.Load(SeededStore.Model).Kinds.Select(kind => kind.Name).Append("Query"))
        {
            Fields(shortened, kind).ShouldBe(Fields(whole, kind));
        }

        var definitions = Parser.Parse(sdl).Definitions.OfType<TypeDefinitionNode>().ToList();
        definitions.ShouldAllBe(type => type.Description == null);
        definitions.ShouldNotContain(type => type is InputObjectTypeDefinitionNode);
        sdl.ShouldNotContain("\n  edges:");
    }

    [Fact]
    public async Task It_says_at_its_top_what_was_left_out_and_where_the_whole_is()
    {
        var sdl = await server.Client.GetStringAsync("/graphql/schema?form=short");

        sdl.ShouldBe(ShortSdl.Of(await server.Client.GetStringAsync("/graphql/schema")));
        sdl[..sdl.IndexOf("type ", StringComparison.Ordinal)].ShouldContain("/graphql/schema");
    }

    [Fact]
    public async Task The_filter_that_it_shows_is_one_that_the_server_takes()
    {
        var answer = await server.AskAsync(
            """{ people(where: { name: { containsInsensitive: "smith" } }, order: [{ name: ASC }]) { totalCount } }"""
        );

        answer.Data["people"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Another_form_is_refused()
    {
        using var response = await server.Client.GetAsync("/graphql/schema?form=long");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("The parameter 'form' is 'long': expected short");
    }

    private static IEnumerable<string> Fields(Graph.GraphQL.TypeSystem.Schema schema, string type) =>
        ((ObjectType)schema.Types.Single(each => each.Name == type)).Fields.Select(field => field.Name);
}
