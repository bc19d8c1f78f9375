using System.Text.Json;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Tests.Oracle;

public sealed class ParseCorpusTests
{
    [Fact]
    public void Documents_values_and_types_are_read_and_printed_as_by_graphql_js() =>
        KnownFailures.Compare("parse", ReferenceOracle.Cases("parse"), Check);

    private static string? Check(OracleCase testCase)
    {
        string printed;
        try
        {
            printed = Printer.Print(Parse(testCase));
        }
        catch (GraphQLSyntaxException exception)
        {
            var expected = ErrorPlaces.Of(testCase.Answer, "syntaxErrors");
            var actual = ErrorPlaces.Of([exception.Error]);
            if (actual != expected)
                return $"expected an error at [{expected}], got [{actual}] {exception.Error.Message}";
            var message = testCase.Answer.GetProperty("syntaxErrors")[0].GetProperty("message").GetString();
            return message == exception.Error.Message ? null : $"expected {message}, got {exception.Error.Message}";
        }

        return !testCase.Answer.TryGetProperty("printed", out var expectedText) ? $"expected {testCase.Answer}, read it as {printed}"
            : printed == expectedText.GetString() ? null
            : $"expected\n{expectedText}\ngot\n{printed}";
    }

    private static AstNode Parse(OracleCase testCase)
    {
        var source = new Source(testCase.Input.GetProperty("source").GetString()!);
        var options = new ParserOptions
        {
            MaxTokens =
                testCase.Input.GetProperty("options") is { ValueKind: JsonValueKind.Object } given
                && given.TryGetProperty("maxTokens", out var maxTokens)
                    ? maxTokens.GetInt32()
                    : null,
        };
        return testCase.Input.GetProperty("entry").GetString() switch
        {
            "parse" => Parser.Parse(source, options),
            "parseValue" => Parser.ParseValue(source, options),
            "parseConstValue" => Parser.ParseConstValue(source, options),
            "parseType" => Parser.ParseType(source, options),
            var entry => throw new InvalidOperationException($"Unknown entry {entry}."),
        };
    }
}
