using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.TypeSystem;

public sealed class SchemaCoordinatesTests
{
    private static readonly Schema Schema = SchemaBuilder
        .FromSdl(
            """
            type Query { business(id: ID!, in: Where): Business search(text: String = "a"): [Business] }
            interface Named { name(long: Boolean): String }
            type Business implements Named { name(long: Boolean): String }
            input Where { rating: Int }
            enum Size { SMALL LARGE }
            union Any = Business
            scalar Date
            directive @private(scope: String) on FIELD
            """
        )
        .Build();

    [Theory]
    [InlineData("Business", "Business")]
    [InlineData("Date", "Date")]
    [InlineData("Business.name", "name")]
    [InlineData("Named.name", "name")]
    [InlineData("Where.rating", "rating")]
    [InlineData("Size.LARGE", "LARGE")]
    [InlineData("Query.business(id:)", "id")]
    [InlineData("Named.name(long:)", "long")]
    [InlineData("@private", "private")]
    [InlineData("@private(scope:)", "scope")]
    [InlineData("@deprecated(reason:)", "reason")]
    public void A_coordinate_finds_what_it_names(string coordinate, string name) =>
        Name(Schema.ResolveCoordinate(coordinate)).ShouldBe(name);

    [Theory]
    [InlineData("Shop")]
    [InlineData("Business.phone")]
    [InlineData("Where.name")]
    [InlineData("Size.HUGE")]
    [InlineData("Query.business(name:)")]
    [InlineData("@public")]
    [InlineData("@private(name:)")]
    [InlineData("Business.__typename")]
    public void What_its_container_does_not_have_is_null(string coordinate) => Schema.ResolveCoordinate(coordinate).ShouldBeNull();

    [Theory]
    [InlineData("Shop.name", "Expected \"Shop\" to be defined as a type in the schema.")]
    [InlineData("Date.day", "Expected \"Date\" to be an Enum, Input Object, Object or Interface type.")]
    [InlineData("Any.name", "Expected \"Any\" to be an Enum, Input Object, Object or Interface type.")]
    [InlineData("Shop.name(long:)", "Expected \"Shop\" to be defined as a type in the schema.")]
    [InlineData("Size.SMALL(long:)", "Expected \"Size\" to be an object type or interface type.")]
    [InlineData("Business.phone(long:)", "Expected \"phone\" to exist as a field of type \"Business\" in the schema.")]
    [InlineData("@public(scope:)", "Expected \"@public\" to be defined as a directive in the schema.")]
    public void A_container_that_is_not_there_is_named(string coordinate, string message) =>
        Should.Throw<ArgumentException>(() => Schema.ResolveCoordinate(coordinate)).Message.ShouldStartWith(message);

    private static string? Name(object? element) =>
        element switch
        {
            NamedType type => type.Name,
            IDefinition definition => definition.Name,
            _ => null,
        };
}
