namespace Graph.Seeding.Tests;

public sealed class YamlTests : IDisposable
{
    private readonly TestSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Fact]
    public void Text_that_is_no_yaml_is_refused_with_its_place() =>
        _seed.Annotation("topics:\n  - { id: a, name: A\n").Check().ShouldHaveSingleItem().ShouldStartWith("a.yaml:3:1: Invalid YAML: ");

    [Fact]
    public void A_key_that_stands_twice_is_refused() =>
        _seed
            .Annotation("topics:\n  - id: a\n    name: A\n    name: B\n")
            .Check()
            .ShouldBe(["a.yaml:4:5: The key \"name\" is defined twice; the first is at line 3."]);

    [Fact]
    public void An_alias_is_refused() =>
        _seed
            .Annotation("topics:\n  - id: a\n    name: &n A\n    description: *n\n")
            .Check()
            .ShouldBe(["a.yaml:4:18: Expected the value itself, but got an alias; aliases are not supported. Write it out."]);

    [Fact]
    public void Deep_nesting_is_refused_and_does_no_harm() =>
        _seed.Annotation("topics: " + new string('[', 100_000)).Check().ShouldHaveSingleItem().ShouldContain("Invalid YAML");

    [Fact]
    public void No_is_text_and_no_boolean() => _seed.Annotation("topics:\n  - { id: no, name: NO }\n").Check().ShouldBeEmpty();

    [Fact]
    public void A_value_that_is_missing_is_named() =>
        _seed.Annotation("topics:\n  - id: a\n    name:\n").Check().ShouldBe(["a.yaml:3:10: Expected text for \"name\", but got nothing."]);

    [Fact]
    public void A_byte_order_mark_and_crlf_are_read() =>
        _seed.Annotation("\uFEFFtopics:\r\n  - { id: a, name: A }\r\n").Check().ShouldBeEmpty();

    [Fact]
    public void A_list_at_the_top_is_refused() =>
        _seed.Annotation("- a\n").Check().ShouldBe(["a.yaml:1:1: Expected sections, as in \"people:\", but got a list."]);

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused()
    {
        File.WriteAllBytes(_seed.PathOf("a.yaml"), [0x61, 0xFF]);
        _seed.Check().ShouldBe(["a.yaml:1:2: Expected UTF-8, but got the byte 0xFF, which is invalid here."]);
    }
}
