// Reads cases of the graphql-js oracle from standard input, one JSON object a line, and writes the engine's answers to
// standard output, one a line, in the same order:
//
//   dotnet run --project tests/Graph.GraphQL.Judge < cases.jsonl
using System.Globalization;
using System.Text;
using System.Text.Json;
using Graph.GraphQL.Judge;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
while (await input.ReadLineAsync() is { } line)
{
    if (string.IsNullOrWhiteSpace(line))
        continue;
    using var testCase = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 100_000 });
    await output.WriteLineAsync(await Judge.AnswerAsync(testCase.RootElement));
    await output.FlushAsync();
}
