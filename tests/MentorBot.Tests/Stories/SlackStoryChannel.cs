using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Channels.Slack;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Tests.Channels.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace MentorBot.Tests.Stories;

/// <summary>Slack: signed requests come in by its doors, and the answers are read from the calls of its Web API on loopback.</summary>
public sealed class SlackStoryChannel : IStoryChannel
{
    private const string Team = "T1";
    private readonly FakeSlack _slack;
    private readonly Lazy<Task<HttpClient>> _door;
    private readonly List<StoryMessage> _said = [];
    private int _taken;
    private int _number;

    public SlackStoryChannel(Action<IServiceCollection>? with = null)
    {
        // Where the Web API is must be known before the host is built.
        _slack = FakeSlack.StartAsync(id => new SlackProfile(NameOf(id))).GetAwaiter().GetResult();
        Host = new StoryHost(
            with: services =>
            {
                services.AddRouting().RemoveAll<IHostedService>();
                with?.Invoke(services);
            },
            settings: new Dictionary<string, string?> { ["Slack:SigningSecret"] = SlackHost.Secret, ["Slack:BotToken"] = "xoxb-story", ["Rates:SlackPerChannel"] = "0", ["Slack:ApiUrl"] = $"{_slack.Url}/api/" });
        _door = new(() => Host.ListenAsync(app => app.MapSlack()));
    }

    public StoryHost Host { get; }

    /// <summary>What plays Slack here.</summary>
    internal FakeSlack Slack => _slack;

    public Place Home { get; } = new(SlackVoice.Name, Team);

    public Address AddressOf(string person) => new(SlackVoice.Name, Team, UserOf(person));

    public async Task HearAsync(string person, string text)
    {
        await PostAsync("/slack/event", "application/json", Bodies.Direct(UserOf(person), SlackStoryMessage.Escaped(text), $"Ev{++_number}"));
        await SettleAsync();
    }

    public async Task HearInRoomAsync(string person, string room, string text)
    {
        await PostAsync("/slack/event", "application/json", Bodies.Mention(UserOf(person), $"<@UBOT> {SlackStoryMessage.Escaped(text)}", $"Ev{++_number}", IdOf(room)));
        await SettleAsync();
    }

    public void Close(string room) => _slack.Closed[IdOf(room)] = "not_in_channel";

    public async Task PressAsync(string person, string value, IReadOnlyDictionary<string, string> fields)
    {
        var message = _slack.Posted.Last(call => call.Values.Contains(value));
        if (fields.Count == 0 || message.FormValue != value)
        {
            await PressAsync(person, message, value, "choice-1");
        }
        else if (await PressAsync(person, message, value, SlackBlocks.FormAction) is null && FormOf(_slack.Calls[^1]) is { } form
            && await ActAsync(Bodies.Submit(UserOf(person), form, SlackStoryMessage.StateOf(form, fields), $"trigger.{++_number}")) is { } objection)
        {
            // The form stays open, and says what is wrong.
            _said.Add(new StoryMessage(person, string.Join(' ', objection["errors"]!.AsObject().Select(error => (string)error.Value!)), [], [], []));
            _said.Add(SlackStoryMessage.Of(person, message, form));
        }
        await SettleAsync();
    }

    /// <summary>Somebody opens the app's home: what it shows.</summary>
    public async Task<string> OpenHomeAsync(string person)
    {
        var user = UserOf(person);
        await PostAsync("/slack/event", "application/json", Bodies.Event($"Ev{++_number}", new JsonObject { ["type"] = "app_home_opened", ["user"] = user, ["channel"] = DirectOf(user), ["tab"] = "home", ["event_ts"] = "1.1" }));
        await SettleAsync();
        var view = _slack.Calls.Last(call => call.Method == "views.publish").Args["view"]!.AsObject();
        Assert.Empty(SlackLimits.BrokenView(view));
        return new Called("views.publish", view, "").Shown;
    }

    public async Task AdvanceAsync(Duration by)
    {
        await Host.AdvanceAsync(by);
        await LookAsync();
    }

    public IReadOnlyList<StoryMessage> Take()
    {
        StoryMessage[] said = [.. _said];
        _said.Clear();
        return said;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await _slack.DisposeAsync();
    }

    // Slack's ids are upper-case letters and digits: the name, told in those.
    private static string UserOf(string person) => $"U{Convert.ToHexString(Encoding.UTF8.GetBytes(person))}";

    // A channel's, too.
    private static string IdOf(string room) => $"C{Convert.ToHexString(Encoding.UTF8.GetBytes(room))}";

    private static string DirectOf(string user) => $"D{user[1..]}";

    private static string NameOf(string user) => Encoding.UTF8.GetString(Convert.FromHexString(user.AsSpan(1)));

    private static JsonObject? FormOf(Called call) => call.Method == "views.open" ? call.Args["view"]!.AsObject() : null;

    private async Task SettleAsync()
    {
        await Host.SettleAsync();
        await LookAsync();
    }

    /// <summary>What has been posted, as it is seen. A form is looked into: to open it changes nothing.</summary>
    private async Task LookAsync()
    {
        foreach (var call in _slack.Posted.Skip(_taken).ToArray())
        {
            _taken++;
            if (call.IsRefused)
                continue;
            var person = NameOf(call["user"] ?? "U" + call["channel"]![1..]);
            if (call.FormValue is { } value)
                await PressAsync(person, call, value, SlackBlocks.FormAction);
            _said.Add(SlackStoryMessage.Of(person, call, call.FormValue is null ? null : FormOf(_slack.Calls[^1])));
        }
    }

    private Task<JsonObject?> PressAsync(string person, Called message, string value, string action)
    {
        var user = UserOf(person);
        return ActAsync(Bodies.Press(user, value, DirectOf(user), ephemeral: false, $"trigger.{++_number}", $"{_slack.Url}/response/{_number}", action, message.Args["blocks"]));
    }

    private Task<JsonObject?> ActAsync(string payload) => PostAsync("/slack/action", "application/x-www-form-urlencoded", $"payload={Uri.EscapeDataString(payload)}");

    private async Task<JsonObject?> PostAsync(string path, string type, string body)
    {
        var door = await _door.Value;
        var bytes = Encoding.UTF8.GetBytes(body);
        var timestamp = $"{Host.Services.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds()}";
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", SlackProof.Sign(SlackHost.Secret, timestamp, bytes));
        using var response = await door.SendAsync(request);
        response.EnsureSuccessStatusCode();
        await Host.Services.GetRequiredService<SlackWork>().WhenIdleAsync(CancellationToken.None);
        return await response.Content.ReadAsStringAsync() is { Length: > 0 } answer ? JsonNode.Parse(answer)!.AsObject() : null;
    }
}
