using static Graph.Model.Tests.Problems.ProblemBench;

namespace Graph.Model.Tests.Problems;

public sealed class RelationProblemTests
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_relation_that_does_not_hold_together_is_refused(string sdl, string problem) => ProblemsOf(sdl).ShouldBe(problem);

    public static TheoryData<string, string> Cases =>
        new()
        {
            {
                Odd($"""claims: [Claim!]! {Out("HAS", "Hass")}"""),
                """1:131: "Odd.claims" has the properties "Hass", which is not a type with "@relationshipProperties". Did you mean "Says"?"""
            },
            {
                Odd($"""claims: [Claim!]! {Out("HAS", "Person")}"""),
                """1:131: "Odd.claims" has the properties "Person", which is not a type with "@relationshipProperties"."""
            },
            {
                Odd($"""claims: [Claim!]! {Out("HAS", "Has")}""") + " type Has @relationshipProperties",
                """1:58: HAS is declared at one end only: "Odd.claims: [Claim!]!" leads from "Odd" to "Claim", and no field of "Claim" shows it with direction IN."""
            },
            {
                Odd($"""claims: [Claim!]! {In("HAS", "Has")}""") + " type Has @relationshipProperties",
                """1:58: HAS is declared at one end only: "Odd.claims: [Claim!]!" has direction IN, and no field of "Claim" shows it with direction OUT."""
            },
            {
                Odd($"""next: Odd {Out("NEXT", "Next")} previous: Odd {Out("NEXT", "Next")}""") + " type Next @relationshipProperties",
                """1:58: NEXT has direction OUT at both ends, "Odd.next: Odd" and "Odd.previous: Odd": one of them must be IN."""
            },
            {
                Odd($"""claims: [Claim!]! {Out("SAYS", "Has")}""") + " type Has @relationshipProperties",
                """1:132: "Odd.claims" gives SAYS the properties "Has", but another field gives it "Says"."""
            },
            {
                Odd($"""claims: [Claim!]! {Out("HAS", "Says")}"""),
                """1:131: "Odd.claims" gives HAS the properties "Says", which belong to SAYS: each relation needs its own properties type."""
            },
            {
                Odd("""claims: [Claim!]! @relationship(type: "says so", direction: OUT, properties: "Says")"""),
                """1:96: The relation type "says so" of "Odd.claims" must consist of capital letters, digits and single underscores."""
            },
            {
                Odd($"""claims: [Clam!]! {Out("SAYS", "Says")}"""),
                """1:67: "Odd.claims" leads to "Clam", which is not a kind or an interface. Did you mean "Claim"?"""
            },
            {
                Odd($"""claim: Claim! {Out("SAYS", "Says")}"""),
                """1:65: The relation field "Odd.claim" must be of type "[Claim!]!" (any number) or "Claim" (one or none), not "Claim!": the model cannot require a neighbour."""
            },
            {
                Odd($"""claims: [Claim] {Out("SAYS", "Says")}"""),
                """1:66: The relation field "Odd.claims" must be of type "[Claim!]!" (any number) or "Claim" (one or none), not "[Claim]": the model cannot require a neighbour."""
            },
            {
                Odd("""claims: [Claim!]! @relationship(type: "SAYS", direction: BOTH, properties: "Says")"""),
                """1:115: "direction" of "@relationship" on "Odd.claims" must be IN or OUT, not BOTH."""
            },
            {
                Odd("""claims: [Claim!]! @relationship(type: "SAYS", properties: "Says")"""),
                """1:76: "@relationship" on "Odd.claims" needs the argument "direction": IN or OUT."""
            },
            {
                Odd($"""claims: [Claim!]! {Out("SAYS", "Says")}"""),
                """1:58: SAYS is declared at one end only: "Odd.claims: [Claim!]!" leads from "Odd" to "Claim", and no field of "Claim" shows it with direction IN."""
            },
            {
                Odd($"""claims: [Claim!]! {In("SAYS", "Says")}"""),
                """1:58: "Odd.claims: [Claim!]!" is always empty: SAYS never leads from "Claim" to "Odd"."""
            },
            { "type Unused @relationshipProperties", """1:6: No relation uses the properties type "Unused".""" },
            {
                Odd($"""next: [Odd!]! {Both("NEXT", "Next")}""") + " type Next @relationshipProperties { to: String }",
                """1:202: The name of "Next.to" is taken: the API's filters or relations have a field of this name."""
            },
            {
                Odd("""next: [Odd!]! @relationship(type: "NEXT", direction: IN, properties: "Next", queryDirection: UNDIRECTED)""")
                    + " type Next @relationshipProperties",
                """1:72: "Odd.next" cannot be UNDIRECTED: such a field must have direction OUT and type "[Odd!]!"."""
            },
            {
                Odd($"""next: [Odd!]! {Both("NEXT", "Next")}""")
                    + $$""" type Next @relationshipProperties { claims: [Claim!]! {{Out("HAS", "Next")}} }""",
                """1:220: "Next.claims" cannot be a relation field: relations have no relations. To refer to facts by id, use type ID and "@reference"."""
            },
            {
                Odd($"""next: [Odd!]! {Both("NEXT", "Next")}""") + " type Next @relationshipProperties { claim: Claim }",
                """1:209: "Next.claim" cannot lead to "Claim": relations have no relations. To refer to facts by id, use type ID and "@reference"."""
            },
            {
                Odd($"""next: [Odd!]! {Both("NEXT", "Next")}""")
                    + """ type Next @relationshipProperties @key(fields: ["rol"]) { role: String }""",
                """1:214: The key of "Next" names "rol", which is not a single-valued property that can be given. Did you mean "role"?"""
            },
            {
                Odd($"""next: [Odd!]! {Both("NEXT", "Next")}""")
                    + """ type Next @relationshipProperties @key(fields: ["role", "role"]) { role: String }""",
                """1:222: The key of "Next" names "role" twice."""
            },
            {
                Odd($"""next: [Odd!]! {Both("NEXT", "Next")}""")
                    + """ type Next @relationshipProperties @key(fields: "role") { role: String }""",
                """1:213: "fields" of "@key" on "Next" must be a list of property names, not "role"."""
            },
            {
                Odd($"""next: Odd {Both("NEXT", "Next")}""") + " type Next @relationshipProperties",
                """1:68: "Odd.next" cannot be UNDIRECTED: such a field must have direction OUT and type "[Odd!]!"."""
            },
            {
                Odd($"""a: [[Odd!]!]! {Out("NEXT", "Next")}""") + " type Next @relationshipProperties",
                """1:61: The relation field "Odd.a" must be of type "[Kind!]!" (any number) or "Kind" (one or none), not "[[Odd!]!]!": the model cannot require a neighbour."""
            },
        };
}
