using System.Text;
using Graph.Api.Configuration;
using Graph.Api.Definitions;
using Graph.Api.Errors;
using Graph.Api.Security;
using Graph.GraphQL.Language;

namespace Graph.Api.Http;

/// <summary>`/graphql/schema`: the SDL, for clients that may introspect it; `?form=short` for a short form.</summary>
internal sealed class SchemaEndpoint(string sdl, ApiKeys keys, GraphOptions options)
{
    private readonly byte[] _whole = Encoding.UTF8.GetBytes(sdl);
    private readonly Lazy<byte[]> _shortened = new(() => Encoding.UTF8.GetBytes(ShortSdl.Of(sdl)));

    public Task AnswerAsync(HttpContext context)
    {
        if (!keys.MayRead(context.Request))
            return Refusals.WriteUnauthorizedAsync(context);
        if (Hidden() is { } refused)
            return Refusals.WriteAsync(context, refused);
        var form = (string?)context.Request.Query["form"];
        if (form is not (null or "" or "short"))
        {
            return Refusals.WriteAsync(
                context,
                new BadGraphQLHttpRequestException(
                    StatusCodes.Status400BadRequest,
                    $"The parameter 'form' is '{Excerpt.Of(form)}': expected short, or nothing for the complete schema.",
                    ErrorCodes.InvalidRequest
                )
            );
        }

        var schema = form is "short" ? _shortened.Value : _whole;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = schema.Length;
        return AnswerBody.WriteAsync(context.Response.Body, [schema], context.RequestAborted);
    }

    private BadGraphQLHttpRequestException? Hidden() =>
        !options.Introspection
            ? new(
                StatusCodes.Status404NotFound,
                "The schema is not available: introspection is disabled (Graph__Introspection).",
                ErrorCodes.IntrospectionDisabled
            )
        : options.TrustedDocumentsOnly
            ? new(
                StatusCodes.Status404NotFound,
                "The schema is available only through trusted documents (Graph__TrustedDocumentsOnly).",
                ErrorCodes.TrustedDocumentRequired
            )
        : null;
}
