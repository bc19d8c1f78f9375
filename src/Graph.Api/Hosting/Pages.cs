using Graph.Api.Http;

namespace Graph.Api.Hosting;

/// <summary>The pages for browsers: GraphiQL at `/graphql`, and a list of addresses at `/`.</summary>
internal static class Pages
{
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; img-src 'self' data:; "
        + "font-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private const string NoClient = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Actor Graph</title>
        <h1>Actor Graph</h1>
        <p>GraphiQL is not available, because this server was built without Node. Install
        <a href="https://nodejs.org">Node 20 or later</a>, build again (<code>dotnet run --project src/Graph.Api</code>)
        and reload this page.</p>
        <p>The API itself works: send GraphQL to <code>/graphql</code> by POST.
        Its schema is at <a href="/graphql/schema">/graphql/schema</a>.</p>
        </html>
        """;

    private const string Home = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Actor Graph</title>
        <style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem }</style>
        <h1>Actor Graph</h1>
        <p>People, organizations and states, what they said and did, and the words that prove it.</p>
        <ul>
        <li><a href="/graphql">/graphql</a>: GraphiQL for browsers, GraphQL over HTTP for programs</li>
        <li><a href="/graphql/schema">/graphql/schema</a>: the schema (SDL);
        <a href="/graphql/schema?form=short">/graphql/schema?form=short</a>: without descriptions, filters and edges</li>
        <li><a href="/health/live">/health/live</a>, <a href="/health/ready">/health/ready</a>: health</li>
        </ul></html>
        """;

    /// <summary>Serves GraphiQL, or instructions to build it.</summary>
    public static Task GraphiQLAsync(HttpContext context, Folders folders)
    {
        var page = Path.Combine(folders.Client, "index.html");
        return HtmlAsync(context, File.Exists(page) ? File.ReadAllText(page) : NoClient);
    }

    /// <summary>Serves the list of addresses.</summary>
    public static Task HomeAsync(HttpContext context) => HtmlAsync(context, Home);

    private static Task HtmlAsync(HttpContext context, string html)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.ContentType = MediaTypes.Html + "; charset=utf-8";
        return context.Response.WriteAsync(html);
    }
}
