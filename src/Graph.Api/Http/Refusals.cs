using System.Globalization;
using Graph.Api.Errors;
using Graph.Api.Telemetry;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Graph.Api.Http;

/// <summary>Writes the response to a request that is rejected before any part of it runs.</summary>
internal static class Refusals
{
    /// <summary>Writes a response in the media type that the client accepts, or in JSON if it accepts none of the available ones.</summary>
    public static Task WriteAsync(HttpContext context, BadGraphQLHttpRequestException refused) =>
        WriteAsync(context, MediaTypes.ForResponse(context.Request) ?? MediaTypes.Json, refused);

    /// <summary>Writes the response to a client that may not read.</summary>
    public static Task WriteUnauthorizedAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return WriteAsync(
            context,
            new BadGraphQLHttpRequestException(
                StatusCodes.Status401Unauthorized,
                "Reading requires a key: send it as 'Authorization: Bearer <key>'.",
                ErrorCodes.AuthNotAuthenticated
            )
        );
    }

    /// <summary>Writes a response in the given media type.</summary>
    public static async Task WriteAsync(HttpContext context, string mediaType, BadGraphQLHttpRequestException refused)
    {
        ApiTelemetry.Refused(refused.Code.Name);
        using var body = new AnswerBody();
        body.Add(refused.ToResult());
        if (refused.RetryAfter is { } later)
            RetryLater(context, later);
        await WriteAsync(context, mediaType, refused.Status, body);
    }

    /// <summary>Writes a response that is already JSON.</summary>
    public static async Task WriteAsync(HttpContext context, string mediaType, int status, AnswerBody body)
    {
        // A response that was ready in time may be sent for as long as the client needs to read it.
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType + "; charset=utf-8";
        response.ContentLength = body.Length;
        await body.WriteAsync(response.Body, context.RequestAborted);
    }

    /// <summary>Tells the client when to try again.</summary>
    public static void RetryLater(HttpContext context, TimeSpan later) =>
        context.Response.Headers.RetryAfter = later.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
