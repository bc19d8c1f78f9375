using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Graph.Api.Tests.Serving;
using Graph.Api.Tests.Transports;

namespace Graph.Api.Tests.Load;

/// <summary>A client that leaves, or no longer wants its answer, ends the work on it.</summary>
public sealed class LeavingTests : IAsyncDisposable
{
    private readonly SlowStore _slow = new();
    private readonly ApiServer _api;

    public LeavingTests(SharedServer server) => _api = ApiServer.Start(server.Seeded, _slow.Around, ("Graph:Incremental", "true"));

    private static string Body => JsonSerializer.Serialize(new { query = SlowStore.Slow });

    public async ValueTask DisposeAsync()
    {
        _slow.Dispose();
        await _api.DisposeAsync();
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/mixed, application/json")]
    [InlineData("text/event-stream")]
    public async Task Of_a_request(string accept)
    {
        using (var client = await PostAsync(accept, Body))
            await _slow.WorksOnAsync(1);

        await EndedAsync(1);
    }

    [Fact]
    public async Task Of_a_batch_and_its_later_requests_do_not_begin()
    {
        using (var client = await PostAsync("application/json", $"[{Body},{Body},{Body}]"))
            await _slow.WorksOnAsync(1);

        await EndedAsync(1);
        (await _api.AskAsync(SlowStore.Quick)).Data.ShouldNotBeNull();
        _slow.Ended.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_an_operation_on_a_reserved_stream()
    {
        using var put = await _api.Client.PutAsync("/graphql", null);
        var token = await put.Content.ReadAsStringAsync();
        using var get = new HttpRequestMessage(HttpMethod.Get, $"/graphql?token={token}");
        get.Headers.Accept.ParseAdd("text/event-stream");
        await using (var stream = await EventReader.OpenAsync(_api.Client, get))
        {
            foreach (var id in (string[])["a", "b"])
            {
                using var post = await _api.Client.PostAsync(
                    $"/graphql?token={token}",
                    new StringContent(
                        JsonSerializer.Serialize(new { query = SlowStore.Slow, extensions = new { operationId = id } }),
                        Encoding.UTF8,
                        "application/json"
                    )
                );
            }

            await _slow.WorksOnAsync(2);
            using var delete = await _api.Client.DeleteAsync($"/graphql?token={token}&operationId=a");
            await EndedAsync(1);
        }

        await EndedAsync(2);
    }

    [Fact]
    public async Task Of_a_socket_which_is_heard_while_a_question_is_worked_on()
    {
        await using var socket = await SocketClient.OpenAsync(_api.SocketUrl);
        await socket.SubscribeAsync("1", SlowStore.Slow);
        await socket.SubscribeAsync("2", SlowStore.Slow);
        await _slow.WorksOnAsync(2);

        await socket.SettleAsync();
        await socket.SendAsync("""{"id":"1","type":"complete"}""");
        await EndedAsync(1);
        await socket.SubscribeAsync("1", SlowStore.Quick);
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"person":null}}}""");
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"complete"}""");

        await socket.CloseAsync();
        await EndedAsync(2);
    }

    [Fact]
    public async Task Of_a_socket_that_is_torn_off()
    {
        await using (var socket = await SocketClient.OpenAsync(_api.SocketUrl))
        {
            await socket.SubscribeAsync("1", SlowStore.Slow);
            await _slow.WorksOnAsync(1);
        }

        await EndedAsync(1);
    }

    private async Task EndedAsync(int count)
    {
        await SlowStore.UntilAsync(() => _slow.Ended.Count == count, $"{count} should have been ended");
        _slow.Ended.ShouldAllBe(how => how == nameof(OperationCanceledException));
    }

    // A connection of its own, which is cut when it is disposed.
    private async Task<TcpClient> PostAsync(string accept, string body)
    {
        var client = new TcpClient();
        var url = new Uri(_api.Url);
        await client.ConnectAsync(url.Host, url.Port);
        await client
            .GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST /graphql HTTP/1.1\r\nHost: {url.Authority}\r\nAccept: {accept}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"
                )
            );
        return client;
    }
}
