using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>Slack's end of a connection in Socket Mode.</summary>
internal sealed class FakeSocket(WebSocket socket) : IDisposable
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when this end is done with it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Says something.</summary>
    public Task SendAsync(string json) => socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>An envelope.</summary>
    public Task SendAsync(string type, string id, string payload) => SendAsync(new JsonObject
    {
        ["type"] = type, ["envelope_id"] = id, ["payload"] = JsonNode.Parse(payload), ["accepts_response_payload"] = type != "events_api", ["retry_attempt"] = 0, ["retry_reason"] = "",
    }.ToJsonString());

    /// <summary>The next acknowledgement; null when the bot has closed.</summary>
    public async Task<JsonObject?> HearAsync()
    {
        var buffer = new byte[64 * 1024];
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var read = await socket.ReceiveAsync(buffer.AsMemory(), late.Token);
        return read.MessageType == WebSocketMessageType.Close ? null : JsonNode.Parse(buffer.AsSpan(0, read.Count))!.AsObject();
    }

    /// <summary>Waits a moment for something that does not come.</summary>
    public async Task<JsonObject?> HearNothingAsync()
    {
        var heard = HearAsync();
        return await Task.WhenAny(heard, Task.Delay(50)) == heard ? await heard : null;
    }

    /// <summary>Closes.</summary>
    public async Task CloseAsync()
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "bye", CancellationToken.None);
        _ended.TrySetResult();
    }

    public void Dispose() => _ended.TrySetResult();
}
