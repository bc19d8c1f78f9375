using Microsoft.Net.Http.Headers;

namespace Graph.Api.Http;

/// <summary>The media types of GraphQL over HTTP, and their negotiation.</summary>
internal static class MediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";
    public const string Html = "text/html";
    public const string Parts = "multipart/mixed";
    public const string EventStream = "text/event-stream";

    private static readonly string[] Answers = [Json, GraphQLResponse];

    /// <summary>
    /// The media type of the response, or null if the client accepts none of the available ones. Without `Accept` it is
    /// `application/json`, which the draft requires of servers until clients have migrated.
    /// </summary>
    public static string? ForResponse(HttpRequest request) => Choose(request, Answers);

    /// <summary>Whether a browser requests a page: `text/html` is accepted, and preferred to JSON.</summary>
    public static bool PrefersPage(HttpRequest request) => NamesAny(request) && Choose(request, [Json, GraphQLResponse, Html]) == Html;

    /// <summary>
    /// Whether a client prefers a stream of events to the other available media types. (Clients that can read every type list them all;
    /// the first one in their list suits them best.)
    /// </summary>
    public static bool PrefersStream(HttpRequest request) =>
        NamesAny(request) && Choose(request, [Json, GraphQLResponse, EventStream]) == EventStream;

    /// <summary>
    /// Whether the client accepts a response in parts, in the current format. A client that names the format of 2022 (`deferSpec`), or
    /// accepts parts for subscriptions only, does not.
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

    private static bool NamesAny(HttpRequest request) => !string.IsNullOrWhiteSpace(request.Headers.Accept);

    private static string? Choose(HttpRequest request, string[] offers)
    {
        if (!NamesAny(request))
            return offers[0];
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return null;
        string? best = null;
        var bestRank = (Quality: 0.0, Precision: -1, Order: 0);
        foreach (var offer in offers)
        {
            // The most precise range that matches an offer determines its quality (RFC 9110, 12.5.1). If a client prefers two equally,
            // the one that it named more precisely is chosen, then the one that it named first.
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
