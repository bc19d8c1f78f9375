using System.Globalization;
using System.Text;

namespace Graph.Api.Errors;

/// <summary>Prints <see cref="ErrorCodes"/> as <c>docs/errors.md</c>.</summary>
internal static class ErrorDocs
{
    private const string Head = """
        # Error codes

        <!-- Generated: dotnet run --project src/Graph.Api -- errors > docs/errors.md -->

        Every error that a program may have to tell apart has a code under `extensions.code`. Errors of syntax and validation have none: they
        have a message and the locations in the document. A status stands here where a response is nothing but this error; otherwise
        GraphQL over HTTP decides it. What the limits are, [api.md](api.md#limits) says.

        """;

    /// <summary>The whole page.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Head);
        foreach (var place in ErrorCodes.All.GroupBy(code => code.Place))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {Title(place.Key)}\n\n{Lead(place.Key)}\n\n| code | meaning | HTTP status | ask again? |\n|---|---|---|---|\n"
            );
            foreach (var code in place)
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{code.Name}` | {code.Meaning} | {string.Join(", ", code.Statuses)} | {Advice(code.Retry)} |\n"
                );
            }
        }

        return page.ToString();
    }

    private static string Title(ErrorPlace place) =>
        place switch
        {
            ErrorPlace.Transport => "Requests that are not answered",
            ErrorPlace.Limits => "Operations over a limit",
            ErrorPlace.Arguments => "Arguments of root fields",
            _ => "While an operation runs",
        };

    private static string Lead(ErrorPlace place) =>
        place switch
        {
            ErrorPlace.Transport => "The request cannot be read, or nobody has time for it: the whole response is this error.",
            ErrorPlace.Limits => "Nothing of the operation runs. The error says the value, the limit and how to ask for less.",
            ErrorPlace.Arguments => "The root field is null, with the error at its path; other root fields are answered.",
            _ => "The error stands at the path of the field; the rest of the operation is answered where the schema allows it.",
        };

    private static string Advice(Retry retry) =>
        retry switch
        {
            Retry.Later => "yes, later",
            Retry.Mended => "once it is mended",
            _ => "no",
        };
}
