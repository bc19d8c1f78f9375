using System.Text;
using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.Api.Http;
using Microsoft.Extensions.FileProviders;

namespace Graph.Api.Hosting;

/// <summary>The routes of the server.</summary>
internal static class Routes
{
    // The parameters of a request that GraphiQL cannot show: its document is stored elsewhere.
    private static readonly string[] Stored = ["documentId", "extensions"];

    public static void MapGraph(this WebApplication app, Folders folders, GraphOptions options, Endpoints endpoints, RequestGate gate)
    {
        app.UseExceptionHandler(static failed =>
            failed.Run(static context =>
                Refusals.WriteAsync(
                    context,
                    new BadGraphQLHttpRequestException(
                        StatusCodes.Status500InternalServerError,
                        "Unexpected error. The log has the details.",
                        ErrorCodes.InternalError
                    )
                )
            )
        );
        app.Use(
            static (context, next) =>
            {
                // Headers are set when the response starts: a timeout or error response clears those that are set before.
                context.Response.OnStarting(
                    static response =>
                    {
                        ((HttpResponse)response).Headers.XContentTypeOptions = "nosniff";
                        return Task.CompletedTask;
                    },
                    context.Response
                );
                return next(context);
            }
        );
        app.Use(gate.PassAsync);
        app.UseResponseCompression();
        app.UseCors();
        if (Directory.Exists(folders.Client))
        {
            app.UseStaticFiles(
                new StaticFileOptions { FileProvider = new PhysicalFileProvider(folders.Client), RequestPath = "/graphiql" }
            );
        }

        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseWebSockets();
        app.Map(
                "/graphql",
                context =>
                    context switch
                    {
                        { WebSockets.IsWebSocketRequest: true } when !Origins.MayOpenSocket(context) => RefuseOriginAsync(context),
                        { WebSockets.IsWebSocketRequest: true } => endpoints.Sockets.AcceptAsync(context),
                        _ when IsPage(context.Request) => Pages.GraphiQLAsync(context, folders),
                        _ => endpoints.Http.AnswerAsync(context),
                    }
            )
            .WithRequestTimeout(Timeouts.Policy);
        app.MapGet("/graphql/schema", endpoints.Sdl.AnswerAsync);
        app.MapGet("/", Pages.HomeAsync);
        app.MapGraphHealthChecks();
    }

    private static Task RefuseOriginAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("Pages of this origin may not open a WebSocket. Graph__Origins lists the origins that may.");
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !Stored.Any(request.Query.ContainsKey) && MediaTypes.PrefersPage(request);
}
