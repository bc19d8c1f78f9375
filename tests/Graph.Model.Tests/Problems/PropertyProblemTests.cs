using static Graph.Model.Tests.Problems.ProblemBench;

namespace Graph.Model.Tests.Problems;

public sealed class PropertyProblemTests
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_property_that_makes_no_sense_is_refused(string sdl, string problem) => ProblemsOf(sdl).ShouldBe(problem);

    public static TheoryData<string, string> Cases =>
        new()
        {
            { Odd("age: Itn"), """1:63: Unknown type "Itn" of "Odd.age". Did you mean "Int" or "ID"?""" },
            { Odd("age: Int age: Float"), """1:67: "Odd" has two fields named "age".""" },
            { Odd("age(unit: String): Int"), """1:62: "Odd.age" must not have arguments.""" },
            {
                Odd("tags: [String]"),
                """1:64: The list "Odd.tags" must be of type "[String!]!": a missing list is empty, and items are never null."""
            },
            { Odd("grid: [[Int!]!]!"), """1:64: "Odd.grid" is a list of lists: a property must be a single value or a list of values.""" },
            { Odd("friend: Person"), """1:66: "Odd.friend" leads to "Person" and needs "@relationship", which names the relation.""" },
            { Odd("why: Fact"), """1:63: "Odd.why" cannot be of type "Fact". To refer to facts by id, use type ID and "@reference".""" },
            {
                Odd("office: Says"),
                """1:66: "Odd.office" cannot be of type "Says". To refer to facts by id, use type ID and "@reference"."""
            },
            {
                Odd("name: String"),
                """1:58: "Odd.name: String" does not fit "Being.name: String!", which it overrides: it must not be nullable."""
            },
            { Odd("name: Int!"), """1:58: "Odd.name: Int!" does not fit "Being.name: String!", which it overrides: their types differ.""" },
            { Odd("tags: [String!]! @sortable"), """1:75: "Odd.tags" is a list and cannot be sorted by. Remove "@sortable".""" },
            {
                Odd("age: Int @formerly(name: \"years\") years: Int"),
                """1:58: "Odd.age: Int" was formerly "years", but "Odd.years: Int" has that name."""
            },
            {
                Odd("age: Int @formerly(name: \"years\") days: Int @formerly(name: \"years\")"),
                """1:58: "Odd.age: Int" was formerly "years", but "Odd.days: Int" also had that name. | """
                    + """1:92: "Odd.days: Int" was formerly "years", but "Odd.age: Int" also had that name."""
            },
            {
                Odd("age: Int @formerly(name: \"age\")"),
                """1:58: "Odd.age: Int" already has the name given in "@formerly". Remove "@formerly"."""
            },
            { Odd("age: Int @substrings"), """1:67: "Odd.age" is not text. Remove "@substrings".""" },
            { Odd("age: Int @searchable"), """1:67: "Odd.age" is not text. Remove "@searchable".""" },
            {
                Odd("text: String @searchable(weight: 0)"),
                """1:91: "weight" of "@searchable" on "Odd.text" must be an integer from 1 to 1000, not 0."""
            },
            {
                Odd("""holder: ID @reference(to: "Persn")"""),
                """1:84: "Odd.holder" refers to "Persn", which is not a kind, an interface or the properties type of a relation. Did you mean "Person"?"""
            },
            {
                Odd("""holder: String @reference(to: "Person")"""),
                """1:88: "Odd.holder" must be of type ID because it has "@reference"."""
            },
            { Odd("""age: Int @default(value: "ten")"""), """1:83: The default of "Odd.age" must be a 64-bit integer, not "ten".""" },
            {
                Odd("age: Int @default(value: 99999999999999999999)"),
                """1:83: The default of "Odd.age" must be a 64-bit integer, not 99999999999999999999."""
            },
            { Odd("share: Float @default(value: 1e999)"), """1:87: The default of "Odd.share" must be a finite number, not 1e999.""" },
            { Odd("is: Boolean @default(value: YES)"), """1:86: The default of "Odd.is" must be true or false, not YES.""" },
            {
                Odd("state: Status @default(value: REPORTD)"),
                """1:88: The default of "Odd.state" must be a value of "Status", not REPORTD. Did you mean "REPORTED"?"""
            },
            { Odd("text: String @default(value: 1)"), """1:87: The default of "Odd.text" must be a string, not 1.""" },
            {
                Odd("""when: PartialDate @default(value: "2020-13")"""),
                """1:92: The default of "Odd.when" must be a date in quotes, such as "2020-08", not "2020-13"."""
            },
            {
                Odd("""when: DateTime @default(value: "2020")"""),
                """1:89: The default of "Odd.when" must be a timestamp in quotes, such as "2020-08-17T10:00:00Z", not "2020"."""
            },
            {
                Odd("""who: ID @default(value: "Not An Id")"""),
                """1:82: The default of "Odd.who" must be the id of a fact in quotes, not "Not An Id"."""
            },
            {
                Odd("age: Int @default(value: null)"),
                """1:83: "value" of "@default" on "Odd.age" must be a string, number, boolean or enum value, not null."""
            },
            {
                Odd("""tags: [String!]! @default(value: "a")"""),
                """1:91: "Odd.tags" is a list and defaults to empty. Remove "@default"."""
            },
            { Odd("age: Int @derived @default(value: 1)"), """1:92: "Odd.age" is derived. Remove "@default".""" },
        };
}
