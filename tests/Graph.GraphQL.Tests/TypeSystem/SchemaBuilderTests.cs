using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.TypeSystem;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_with_its_place()
    {
        var thrown = Should.Throw<SchemaException>(() =>
            SchemaBuilder
                .FromSdl("type Query { a: Int }\ninput In { self: In! }\ntype T implements I { b: In }\ninterface I { c: Int }")
                .Build()
        );

        thrown
            .Errors.Select(error => $"{error.Message} ({string.Join(' ', error.Locations.Select(at => $"{at.Line}:{at.Column}"))})")
            .ShouldBe([
                "The type of T.b must be Output Type but got: In. (3:26)",
                "Interface field I.c expected but T does not provide it. (4:15 3:1)",
                "Input Object In cannot be provided a finite value because it references itself through fields: In.self. (2:12)",
            ]);
    }

    [Fact]
    public void What_is_attached_to_nothing_is_refused()
    {
        var thrown = Should.Throw<SchemaException>(() =>
            SchemaBuilder
                .FromSdl("type Query { a: E } enum E { A } scalar S")
                .Resolve("Query.b", ProjectionResolver.Instance)
                .ResolveTypes("Query", new Nobody())
                .Scalar("Date", ScalarCoercion.Any)
                .Scalar("S", ScalarCoercion.Any)
                .EnumValue("E.B", 1)
                .Build()
        );

        thrown
            .Errors.Select(error => error.Message)
            .ShouldBe([
                "A resolver is attached to \"Query.b\", which is not a field of the schema.",
                "A type resolver is attached to \"Query\", which is not an interface or union of the schema.",
                "A coercion is attached to \"Date\", which is not a custom scalar of the schema.",
                "A value is attached to \"E.B\", which is not an enum value of the schema.",
            ]);
    }

    [Fact]
    public async Task Scalars_and_enums_have_values_of_their_own_inside()
    {
        object? received = null;
        var schema = SchemaBuilder
            .FromSdl("scalar Day enum Size { S L } type Query { shift(day: Day!, by: Size = L): Day size: Size }")
            .Scalar(
                "Day",
                new ScalarCoercion
                {
                    Serializer = LeafSerializer.From(value => Coerced.Ok($"{value:yyyy-MM-dd}")),
                    ParseValue = value =>
                        value is string text && DateOnly.TryParse(text, out var day)
                            ? Coerced.Ok(day)
                            : Coerced.Fail($"Expected a day such as 2020-08-09, got {value}."),
                }
            )
            .EnumValue("Size.S", 1)
            .EnumValue("Size.L", 100)
            .Resolve(
                "Query.shift",
                FieldResolver.From(batch =>
                {
                    received = batch.Selection.Arguments["by"];
                    var day = batch.Selection.Arguments.Get<DateOnly>("day");
                    return new ObjectColumn([day.AddDays(batch.Selection.Arguments.Get<int>("by"))]);
                })
            )
            .Resolve("Query.size", FieldResolver.From(_ => new Int64Column([1])))
            .Build();
        var engine = new GraphQLEngine(schema);

        using var good = await engine.ExecuteAsync(new GraphQLRequest { Query = """{ shift(day: "2020-08-09") size }""" });
        using var bad = await engine.ExecuteAsync(new GraphQLRequest { Query = """{ shift(day: "soon") }""" });

        good.ToJson().ShouldBe("""{"data":{"shift":"2020-11-17","size":"S"}}""");
        received.ShouldBe(100);
        bad.HasData.ShouldBeFalse();
        bad.Errors.ShouldHaveSingleItem().Message.ShouldContain("Expected a day such as 2020-08-09, got soon.");
    }

    [Fact]
    public void Only_built_in_scalars_that_are_mentioned_are_types()
    {
        var schema = SchemaBuilder.FromSdl("type Query { a: ID }").Build();

        schema.Types.OfType<ScalarType>().Select(type => type.Name).ShouldBe(["ID", "Boolean", "String"]);
        schema.FindType("Int").ShouldBeNull();
    }

    [Fact]
    public void Wrapped_types_are_the_same_when_they_are_equal()
    {
        var schema = SchemaBuilder.FromSdl("type Query { a: [Int!]! b: [Int!]! c: [Int]! }").Build();
        var query = (ObjectType)schema.QueryType!;

        query.Fields["a"]!.Type.ShouldBeSameAs(query.Fields["b"]!.Type);
        query.Fields["c"]!.Type.ShouldNotBe(query.Fields["a"]!.Type);
        schema.IsSubType(query.Fields["a"]!.Type, query.Fields["c"]!.Type).ShouldBeTrue();
        schema.IsSubType(query.Fields["c"]!.Type, query.Fields["a"]!.Type).ShouldBeFalse();
    }

    [Fact]
    public void A_schema_is_built_from_syntax_made_by_hand()
    {
        var field = new FieldDefinitionNode(null, new NameNode("a"), [], new NamedTypeNode(new NameNode("Int")), []);
        var query = new ObjectTypeDefinitionNode(null, new NameNode("Query"), [], [], [field]);

        SchemaPrinter.Print(SchemaBuilder.FromDocuments(new DocumentNode([query])).Build()).ShouldBe("type Query {\n  a: Int\n}");
    }

    private sealed class Nobody : IObjectTypeResolver
    {
        public ObjectTypeColumn Resolve(Column rows, NamedType abstractType, Schema schema) => ObjectTypeColumn.Unresolved("nobody knows");
    }
}
