using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Domain.Outbox;

namespace MentorBot.Channels.Slack;

/// <summary>
/// Socket Mode: the bot connects to Slack, so that it needs no public address. Before Slack ends a connection it says so; the next one
/// is open by then, and what comes over both is handled once, as everywhere.
/// </summary>
public sealed partial class SlackSocket(SlackClients clients, SlackReception reception, TimeProvider wall, ILogger<SlackSocket> logger) : BackgroundService
{
    private const int MostBytes = 1024 * 1024;
    private const int MostDoublings = 5;
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (failures, connections) = (0, new List<Task>());
        while (!stoppingToken.IsCancellationRequested)
        {
            var announced = false;
            if (await AddressAsync(stoppingToken) is { } address)
            {
                var connection = new Connection();
                connections.RemoveAll(earlier => earlier.IsCompleted);
                connections.Add(RunAsync(connection, address, stoppingToken));
                // It is replaced when Slack says so, or when it has ended; the old one goes on until Slack ends it.
                failures = await connection.Replace.Task ? 0 : failures + 1;
                announced = connection.EndAnnounced;
            }
            else
            {
                failures++;
            }
            if (!announced)
                await Task.Delay(PauseAfter(Math.Max(1, failures)), wall, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await Task.WhenAll(connections);
    }

    // One second, two, four … with up to half of it left out by chance, so that many hosts do not come back in step.
    private static TimeSpan PauseAfter(int failures) => TimeSpan.FromSeconds(1 << Math.Min(failures - 1, MostDoublings)) * (RandomNumberGenerator.GetInt32(50, 101) / 100.0);

    private async Task<Uri?> AddressAsync(CancellationToken cancellationToken)
    {
        var url = "";
        var outcome = await SlackOutcome.OfAsync(async () => url = (await clients.OfApp.AppsConnectionsApi.Open(cancellationToken)).Url, cancellationToken);
        if (outcome.Kind == OutcomeKind.Sent && Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == "wss" || (address.Scheme == "ws" && Loopback.IsLoopback(address.Host))))
            return address;
        NoAddress(outcome.Reason);
        return null;
    }

    private async Task RunAsync(Connection connection, Uri address, CancellationToken stoppingToken)
    {
        try
        {
            using var socket = new ClientWebSocket();
            socket.Options.KeepAliveInterval = KeepAlive;
            socket.Options.KeepAliveTimeout = KeepAlive;
            await socket.ConnectAsync(address, stoppingToken);
            var buffer = new byte[16 * 1024];
            while (await ReadAsync(socket, buffer, stoppingToken) is { } message)
                await TakeAsync(connection, socket, message, stoppingToken);
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what was taken is in the inbox.
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or HttpRequestException or OperationCanceledException or JsonException)
        {
            Ended(exception);
        }
        finally
        {
            // What is still being answered has a moment to say that it was taken.
            await Task.WhenAll(connection.Working).WaitAsync(LongestDrain, wall, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            connection.Replace.TrySetResult(connection.SaidHello);
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(ClientWebSocket socket, byte[] buffer, CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (read.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(buffer, 0, read.Count);
            if (message.Length > MostBytes)
                throw new WebSocketException("Slack sent more than is read.");
            if (read.EndOfMessage)
                return message.ToArray();
        }
    }

    private async Task TakeAsync(Connection connection, ClientWebSocket socket, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var (type, id, request) = SlackEar.HearEnvelope(message);
        switch (type)
        {
            case "hello":
                connection.SaidHello = true;
                Hello();
                break;
            case "disconnect":
                connection.EndAnnounced = true;
                connection.Replace.TrySetResult(connection.SaidHello);
                break;
            case "interactive" when id is not null:
                // A window that is being opened keeps nobody else waiting.
                connection.Working.RemoveAll(earlier => earlier.IsCompleted);
                connection.Working.Add(AnswerAsync(connection, socket, id, request, cancellationToken));
                break;
            default:
                if (id is not null)
                    await AnswerAsync(connection, socket, id, request, cancellationToken);
                break;
        }
    }

    private async Task AnswerAsync(Connection connection, ClientWebSocket socket, string id, SlackRequest request, CancellationToken cancellationToken)
    {
        string? answer;
        try
        {
            answer = await reception.ReceiveAsync(request, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // It was not taken, so it is not acknowledged: Slack sends it again.
            NotTaken(exception);
            return;
        }
        var acknowledgement = new JsonObject { ["envelope_id"] = id };
        if (answer is not null)
            acknowledgement["payload"] = JsonNode.Parse(answer);
        await connection.Sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(acknowledgement.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was taken; when Slack sends it again over the next connection, it is known.
            Ended(exception);
        }
        finally
        {
            connection.Sending.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Slack")]
    private partial void Hello();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack gives no address to connect to: {Reason}")]
    private partial void NoAddress(string? reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A connection to Slack ended")]
    private partial void Ended(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "What Slack sent could not be taken")]
    private partial void NotTaken(Exception exception);

    private sealed class Connection
    {
        /// <summary>Completes when the next connection is to be opened: whether this one had been of use.</summary>
        public TaskCompletionSource<bool> Replace { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SemaphoreSlim Sending { get; } = new(1, 1);

        public List<Task> Working { get; } = [];

        public bool SaidHello { get; set; }

        public bool EndAnnounced { get; set; }
    }
}
