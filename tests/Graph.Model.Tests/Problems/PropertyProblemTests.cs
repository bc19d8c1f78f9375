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
            { Odd("age(unit: String): Int"), """1:62: "Odd.age" has arguments, which the model's fields have not.""" },
            {
                Odd("tags: [String]"),
                """1:64: The list "Odd.tags" must be of type "[String!]!": where there is none it is empty, and it holds no nulls."""
            },
            { Odd("grid: [[Int!]!]!"), """1:64: "Odd.grid" is a list of lists, which a property cannot be.""" },
            { Odd("friend: Person"), """1:66: "Odd.friend" leads to "Person" and lacks "@relationship", which says by which relation.""" },
            { Odd("why: Fact"), """1:63: "Odd.why" cannot be of type "Fact": to name facts by id, give it type ID and "@reference".""" },
            {
                Odd("office: Says"),
                """1:66: "Odd.office" cannot be of type "Says": to name facts by id, give it type ID and "@reference"."""
            },
            {
                Odd("name: String"),
                """1:58: "Odd.name: String" does not fit "Being.name: String!", which it overrides: it may be null there."""
            },
            { Odd("name: Int!"), """1:58: "Odd.name: Int!" does not fit "Being.name: String!", which it overrides: their types differ.""" },
            { Odd("tags: [String!]! @sortable"), """1:75: "Odd.tags" is a list: nothing can be ordered by it, "@sortable" must go.""" },
            {
                Odd("age: Int @formerly(name: \"years\") years: Int"),
                """1:58: "Odd.age: Int" was formerly "years", which "Odd.years: Int" is, too."""
            },
            {
                Odd("age: Int @formerly(name: \"years\") days: Int @formerly(name: \"years\")"),
                """1:58: "Odd.age: Int" was formerly "years", which "Odd.days: Int" is said to have been, too. | """
                    + """1:92: "Odd.days: Int" was formerly "years", which "Odd.age: Int" is said to have been, too."""
            },
            {
                Odd("age: Int @formerly(name: \"age\")"),
                """1:58: "Odd.age: Int" is said to have been formerly what it is; "@formerly" must go."""
            },
            { Odd("age: Int @substrings"), """1:67: "Odd.age" is no text: "@substrings" must go.""" },
            { Odd("age: Int @searchable"), """1:67: "Odd.age" is no text: "@searchable" must go.""" },
            {
                Odd("text: String @searchable(weight: 0)"),
                """1:91: "weight" of "@searchable" on "Odd.text" must be an integer from 1 to 1000, not 0."""
            },
            {
                Odd("""holder: ID @reference(to: "Persn")"""),
                """1:84: "Odd.holder" refers to "Persn", which is no kind, interface or relation's properties type. Did you mean "Person"?"""
            },
            { Odd("""holder: String @reference(to: "Person")"""), """1:88: "Odd.holder" must be of type ID, since it has "@reference".""" },
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
                """1:92: The default of "Odd.when" must be a date in quotes, as "2020-08", not "2020-13"."""
            },
            {
                Odd("""when: DateTime @default(value: "2020")"""),
                """1:89: The default of "Odd.when" must be an instant in quotes, as "2020-08-17T10:00:00Z", not "2020"."""
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
                """1:91: "Odd.tags" is a list, which is empty where nothing is given: "@default" must go."""
            },
            { Odd("age: Int @derived @default(value: 1)"), """1:92: "Odd.age" is derived: "@default" must go.""" },
        };
}
