using Microsoft.Net.Http.Headers;

namespace Graph.Api.Http;

/// <summary>The media types of GraphQL over HTTP, and the choice between them.</summary>
internal static class MediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";
    public const string Html = "text/html";
    public const string Parts = "multipart/mixed";
    public const string EventStream = "text/event-stream";

    private static readonly string[] Answers = [Json, GraphQLResponse];

    /// <summary>
    /// The media type to answer with, or null where the client accepts none of ours. Without `Accept` it is
    /// `application/json`, as the draft asks of servers until clients have moved on.
    /// </summary>
    public static string? ForAnswer(HttpRequest request) => Choose(request, Answers);

    /// <summary>Whether a browser asks for a page: `text/html` is accepted, and preferred to JSON.</summary>
    public static bool WantsPage(HttpRequest request) => SaysAny(request) && Choose(request, [Json, GraphQLResponse, Html]) == Html;

    /// <summary>
    /// Whether a client wants its answer as a stream of events before anything else of ours. (Clients that can read
    /// everything list everything; the first of their list is served best.)
    /// </summary>
    public static bool WantsStream(HttpRequest request) =>
        SaysAny(request) && Choose(request, [Json, GraphQLResponse, EventStream]) == EventStream;

    /// <summary>
    /// Whether the client takes a response in parts, in the format of today. One that names the format of 2022
    /// (`deferSpec`), or wants parts for subscriptions only, does not.
    /// </summary>
    public static bool AcceptsParts(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(range =>
            range.MediaType.Equals(Parts, StringComparison.OrdinalIgnoreCase)
            && range.Quality is not 0
            && !range.Parameters.Any(parameter =>
                parameter.Name.Equals("deferSpec", StringComparison.OrdinalIgnoreCase)
                || parameter.Name.Equals("subscriptionSpec", StringComparison.OrdinalIgnoreCase)
            )
        );

    private static bool SaysAny(HttpRequest request) => !string.IsNullOrWhiteSpace(request.Headers.Accept);

    private static string? Choose(HttpRequest request, string[] offers)
    {
        if (!SaysAny(request))
            return offers[0];
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return null;
        string? best = null;
        var bestRank = (Quality: 0.0, Precision: -1, Order: 0);
        foreach (var offer in offers)
        {
            // The most precise range that fits an offer decides its quality (RFC 9110, 12.5.1). Of two that a client likes
            // equally well, the one is meant that it named more precisely, then the one that it named first.
            var rank = (Quality: 0.0, Precision: -1, Order: 0);
            for (var i = 0; i < accepted.Count; i++)
            {
                var range = accepted[i];
                if (!Fits(range, offer) || Precision(range) <= rank.Precision)
                    continue;
                rank = (range.Quality ?? 1.0, Precision(range), -i);
            }

            if (rank.Quality > 0 && rank.CompareTo(bestRank) > 0)
                (best, bestRank) = (offer, rank);
        }

        return best;
    }

    private static bool Fits(MediaTypeHeaderValue range, string offer) =>
        (
            range.MatchesAllTypes
            || (range.MatchesAllSubTypes && offer.StartsWith(range.Type + "/", StringComparison.OrdinalIgnoreCase))
            || range.MediaType.Equals(offer, StringComparison.OrdinalIgnoreCase)
        ) && (!range.Charset.HasValue || range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static int Precision(MediaTypeHeaderValue range) =>
        range.MatchesAllTypes ? 0
        : range.MatchesAllSubTypes ? 1
        : 2;
}
