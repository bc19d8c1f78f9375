using System.Globalization;
using Graph.Api.Errors;
using Graph.Api.Telemetry;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Graph.Api.Http;

/// <summary>Writes what a client is told whose request is refused before anything of it runs.</summary>
internal static class Refusals
{
    /// <summary>An answer in the media type that the client accepts; in JSON where it accepts none of ours.</summary>
    public static Task WriteAsync(HttpContext context, BadGraphQLHttpRequestException refused) =>
        WriteAsync(context, MediaTypes.ForAnswer(context.Request) ?? MediaTypes.Json, refused);

    /// <summary>The answer to who may not read.</summary>
    public static Task WriteUnauthorizedAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return WriteAsync(
            context,
            new BadGraphQLHttpRequestException(
                StatusCodes.Status401Unauthorized,
                "Reading needs a key: send it as 'Authorization: Bearer <key>'.",
                ErrorCodes.AuthNotAuthenticated
            )
        );
    }

    /// <summary>An answer in that media type.</summary>
    public static async Task WriteAsync(HttpContext context, string mediaType, BadGraphQLHttpRequestException refused)
    {
        ApiTelemetry.Refused(refused.Code.Name);
        using var body = new AnswerBody();
        body.Add(refused.ToResult());
        if (refused.RetryAfter is { } later)
            RetryLater(context, later);
        await WriteAsync(context, mediaType, refused.Status, body);
    }

    /// <summary>An answer that is JSON already.</summary>
    public static async Task WriteAsync(HttpContext context, string mediaType, int status, AnswerBody body)
    {
        // What is answered in time may be sent for as long as the client takes it.
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType + "; charset=utf-8";
        response.ContentLength = body.Length;
        await body.WriteAsync(response.Body, context.RequestAborted);
    }

    /// <summary>Tells the client when to ask again.</summary>
    public static void RetryLater(HttpContext context, TimeSpan later) =>
        context.Response.Headers.RetryAfter = later.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
