using System.Net.ServerSentEvents;

namespace Graph.Api.Tests.Transports;

/// <summary>Reads server-sent events one by one while the stream is open.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly CancellationTokenSource _patience = new(Patience);
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private EventReader(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _events = SseParser.Create(stream).EnumerateAsync(_patience.Token).GetAsyncEnumerator(_patience.Token);
    }

    public static async Task<EventReader> OpenAsync(HttpClient client, HttpRequestMessage request)
    {
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.IsSuccessStatusCode.ShouldBeTrue(response.StatusCode.ToString());
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/event-stream; charset=utf-8");
        return new EventReader(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event as `name data`; null where the stream has ended.</summary>
    public async Task<string?> NextAsync() => await _events.MoveNextAsync() ? $"{_events.Current.EventType} {_events.Current.Data}" : null;

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        _response.Dispose();
        _patience.Dispose();
    }
}
