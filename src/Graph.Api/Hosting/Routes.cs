using System.Text;
using Graph.Api.Configuration;
using Graph.Api.Http;
using Microsoft.Extensions.FileProviders;

namespace Graph.Api.Hosting;

/// <summary>The server's addresses.</summary>
internal static class Routes
{
    // The parameters that make a URL a question.
    private static readonly string[] Asking = ["query", "documentId", "extensions"];

    public static void MapGraph(this WebApplication app, Folders folders, GraphOptions options, Endpoints endpoints, Entrance entrance)
    {
        app.UseExceptionHandler(static failed => failed.Run(static context => Refusals.WriteAsync(context, new BadGraphQLHttpRequestException(
            StatusCodes.Status500InternalServerError, "Unexpected error. The log has more.", "INTERNAL_ERROR"))));
        app.Use(static (context, next) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return next(context);
        });
        app.Use(entrance.PassAsync);
        app.UseResponseCompression();
        app.UseCors();
        if (Directory.Exists(folders.Client))
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(folders.Client),
                RequestPath = "/graphiql",
            });
        }

        app.UseRouting();
        app.UseWebSockets();
        app.Map("/graphql", context => context switch
        {
            { WebSockets.IsWebSocketRequest: true } when !Origins.MayOpenSocket(context) => RefuseOriginAsync(context),
            { WebSockets.IsWebSocketRequest: true } => endpoints.Sockets.AcceptAsync(context),
            _ when IsPage(context.Request) => Pages.GraphiQLAsync(context, folders),
            _ => endpoints.Http.AnswerAsync(context),
        });
        app.MapGet("/graphql/schema", endpoints.Sdl.AnswerAsync);
        app.MapGet("/", Pages.HomeAsync);
        app.MapGet("/health/live", () => Results.Text("alive"));
        app.MapGet("/health/ready", endpoints.Readiness.CheckAsync);
    }

    private static Task RefuseOriginAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("Pages of this origin may not open a WebSocket here: Graph__Origins says which may.");
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !Asking.Any(request.Query.ContainsKey) && MediaTypes.WantsPage(request);
}
