using static Graph.Model.Tests.Problems.ProblemBench;

namespace Graph.Model.Tests.Problems;

public sealed class InheritanceProblemTests
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_tree_or_an_override_that_does_not_fit_is_refused(string sdl, string problem) => ProblemsOf(sdl).ShouldBe(problem);

    public static TheoryData<string, string> Cases =>
        new()
        {
            {
                Odd($"""parts: [Odd!]! {In("IN", "In")} partOf: [Odd!]! @tree {Out("IN", "In")}""") + " type In @relationshipProperties",
                """1:148: "Odd.partOf" cannot be a tree: "@tree" requires a field that leads OUT to one parent, of type "Odd"."""
            },
            {
                Odd($"""parts: [Odd!]! {Out("IN", "In")} partOf: Odd @tree {In("IN", "In")}""") + " type In @relationshipProperties",
                """1:145: "Odd.partOf" cannot be a tree: "@tree" requires a field that leads OUT to one parent, of type "Odd"."""
            },
            {
                Odd($"""box: Box @tree {Out("IN", "In")}""")
                    + $$""" type Box implements Being @node @plural(value: "boxes") { odds: [Odd!]! {{In("IN", "In")}} } type In @relationshipProperties""",
                """1:58: "Odd.box: Box" is not a tree: "Box" has no field with "@tree" for IN, so it ends after one step."""
            },
            {
                Odd($"""a: Odd @tree {Out("A", "A")} as: [Odd!]! {In("A", "A")} b: Odd @tree {Out("B", "B")} bs: [Odd!]! {In("B", "B")}""")
                    + " type A @relationshipProperties type B @relationshipProperties",
                """1:6: "Odd" has two fields with "@tree", "Odd.a: Odd" and "Odd.b: Odd": it can be in only one tree."""
            },
            {
                Odd($"""within: Int a: Odd @tree {Out("A", "A")} as: [Odd!]! {In("A", "A")}""") + " type A @relationshipProperties",
                """1:58: The name of "Odd.within: Int" is taken: "Odd" is in a tree ("Odd.a: Odd"), and the API uses this name to filter it."""
            },
            {
                Odd($"""aRelation: Int a: Odd @tree {Out("A", "A")} as: [Odd!]! {In("A", "A")}""") + " type A @relationshipProperties",
                """1:58: The name of "Odd.aRelation: Int" is taken: the API uses it for the relation of "Odd.a: Odd"."""
            },
            {
                """interface Sized @plural(value: "sizeds") { size: Int } interface Wide @plural(value: "wides") { size: Float } type Odd implements Sized & Wide @node @plural(value: "odds")""",
                """1:116: "Odd" inherits "Sized.size: Int" and "Wide.size: Float", which conflict: declare "size" on "Odd"."""
            },
            {
                """interface Sized @plural(value: "sizeds") { size: Int } interface Wide @plural(value: "wides") { size: Float } type Odd implements Sized & Wide @node @plural(value: "odds") { size: Int }""",
                """1:175: "Odd.size: Int" does not fit "Wide.size: Float", which it overrides: their types differ."""
            },
            {
                $$"""interface Sayer @plural(value: "sayers") { claims: [Claim!]! {{Out("UTTERS", "Utters")}} } type Odd implements Sayer & Being @node @plural(value: "odds") { claims: [Being!]! {{Out("UTTERS", "Utters")}} uttered: [Odd!]! {{In("UTTERS", "Utters")}} } type Utters @relationshipProperties""",
                """1:197: "Odd.claims: [Being!]!" does not fit "Sayer.claims: [Claim!]!", which it overrides: not every "Being" is of "Claim"."""
            },
            {
                $$"""interface Sayer @plural(value: "sayers") { claims: [Claim!]! {{Out("UTTERS", "Utters")}} } type Odd implements Sayer & Being @node @plural(value: "odds") { claims: Claim {{Out("UTTERS", "Utters")}} } type Utters @relationshipProperties""",
                """1:197: "Odd.claims: Claim" does not fit "Sayer.claims: [Claim!]!", which it overrides: one shows many neighbours and the other at most one."""
            },
            {
                $$"""interface Sayer @plural(value: "sayers") { claims: [Claim!]! {{Out("UTTERS", "Utters")}} } type Odd implements Sayer & Being @node @plural(value: "odds") { claims: [Claim!]! {{Out("SAYS", "Says")}} } type Utters @relationshipProperties""",
                """1:197: "Odd.claims: [Claim!]!" does not fit "Sayer.claims: [Claim!]!", which it overrides: they show different relations or directions."""
            },
            {
                $$"""interface Sayer @plural(value: "sayers") { claims: [Claim!]! {{Out("UTTERS", "Utters")}} } type Odd implements Sayer & Being @node @plural(value: "odds") { claims: String } type Utters @relationshipProperties""",
                """1:197: "Odd.claims: String" does not fit "Sayer.claims: [Claim!]!", which it overrides: one is a property and the other a relation field."""
            },
            {
                """interface Sized @plural(value: "sizeds") { size: Int! } type Odd implements Sized @node @plural(value: "odds") { size: Int }""",
                """1:114: "Odd.size: Int" does not fit "Sized.size: Int!", which it overrides: it must not be nullable."""
            },
            {
                $$"""interface Part implements Being @plural(value: "wholes") { partOf: Part @tree {{Out("IN", "In")}} parts: [Part!]! {{In("IN", "In")}} } type Odd implements Part @node @plural(value: "odds") { partOf: Odd {{Out("IN", "In")}} } type In @relationshipProperties""",
                """1:272: "Odd.partOf: Odd" does not fit "Part.partOf: Part", which it overrides: it lacks "@tree"."""
            },
        };
}
