using System.Globalization;
using System.Text;

namespace Graph.Api.Errors;

/// <summary>Prints <see cref="ErrorCodes"/> as <c>docs/errors.md</c>.</summary>
internal static class ErrorDocs
{
    private const string Head = """
        # Error codes

        <!-- Generated: dotnet run --project src/Graph.Api -- errors > docs/errors.md -->

        Every error that a program may need to distinguish has a code under `extensions.code`. Syntax and validation errors have none: they
        have a message and the locations in the document. A status is given if the response consists of this error only; otherwise
        GraphQL over HTTP determines it. The limits are listed in [api.md](api.md#limits).

        """;

    /// <summary>The complete page.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Head);
        foreach (var place in ErrorCodes.All.GroupBy(code => code.Place))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {Title(place.Key)}\n\n{Lead(place.Key)}\n\n| code | meaning | HTTP status | try again? |\n|---|---|---|---|\n"
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
            ErrorPlace.Transport => "Rejected requests",
            ErrorPlace.Limits => "Operations over a limit",
            ErrorPlace.Arguments => "Arguments of root fields",
            _ => "While an operation runs",
        };

    private static string Lead(ErrorPlace place) =>
        place switch
        {
            ErrorPlace.Transport =>
                "The request is invalid, or the server cannot process it now: the response consists of this error only.",
            ErrorPlace.Limits => "No part of the operation runs. The error gives the value, the limit and how to stay within it.",
            ErrorPlace.Arguments => "The root field is null, with the error at its path; other root fields are executed.",
            _ => "The error has the path of the field; the rest of the operation is executed if the schema allows it.",
        };

    private static string Advice(Retry retry) =>
        retry switch
        {
            Retry.Later => "yes, later",
            Retry.AfterRepair => "once repaired",
            _ => "no",
        };
}
