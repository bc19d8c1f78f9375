using System.Text;
using Graph.Api.Configuration;
using Graph.Api.Security;

namespace Graph.Api.Http;

/// <summary>`/graphql/schema`: the SDL, for whoever could introspect it.</summary>
internal sealed class SchemaEndpoint(string sdl, ApiKeys keys, GraphOptions options)
{
    private readonly byte[] _schema = Encoding.UTF8.GetBytes(sdl);

    public Task AnswerAsync(HttpContext context)
    {
        if (!keys.MayRead(context.Request)) return Refusals.WriteUnauthorizedAsync(context);
        if (Hidden() is { } refused) return Refusals.WriteAsync(context, refused);
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = _schema.Length;
        return AnswerBody.WriteAsync(context.Response.Body, [_schema], context.RequestAborted);
    }

    private BadGraphQLHttpRequestException? Hidden() =>
        !options.Introspection
            ? new(StatusCodes.Status404NotFound, "The schema is not told: introspection is disabled (Graph__Introspection).", "INTROSPECTION_DISABLED")
        : options.TrustedDocumentsOnly
            ? new(StatusCodes.Status404NotFound,
                "The schema is told only by trusted documents that ask for it (Graph__TrustedDocumentsOnly).", "TRUSTED_DOCUMENT_REQUIRED")
        : null;
}
