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
    private readonly Lazy<Task<(FakeSlack Slack, HttpClient Door)>> _open;
    private FakeSlack? _slack;
    private int _taken;
    private int _number;

    public SlackStoryChannel()
    {
        // The address of the Web API is known before the first story line is played, not before.
        _slack = FakeSlack.StartAsync(id => new SlackProfile(NameOf(id))).GetAwaiter().GetResult();
        Host = new StoryHost(
            with: services => services.AddRouting().RemoveAll<IHostedService>(),
            settings: new Dictionary<string, string?> { ["Slack:SigningSecret"] = SlackHost.Secret, ["Slack:BotToken"] = "xoxb-story", ["Slack:ApiUrl"] = $"{_slack.Url}/api/" });
        _open = new(async () => (_slack, await Host.ListenAsync(app => app.MapSlack())));
    }

    public StoryHost Host { get; }

    public Place Home { get; } = new(SlackVoice.Name, Team);

    public Address AddressOf(string person) => new(SlackVoice.Name, Team, UserOf(person));

    public Task HearAsync(string person, string text) => PostAsync("/slack/event", "application/json", Bodies.Direct(UserOf(person), SlackStoryMessage.Escaped(text), $"Ev{++_number}"));

    public Task PressAsync(string person, string value, IReadOnlyDictionary<string, string> fields)
    {
        var user = UserOf(person);
        var state = SlackStoryMessage.StateOf(_slack!.Posted.Last(call => call.Values.Contains(value)), fields);
        var payload = Bodies.Press(user, value, DirectOf(user), ephemeral: false, state, $"trigger.{++_number}", $"{_slack.Url}/response/{_number}");
        return PostAsync("/slack/action", "application/x-www-form-urlencoded", $"payload={Uri.EscapeDataString(payload)}");
    }

    public Task AdvanceAsync(Duration by) => Host.AdvanceAsync(by);

    public IReadOnlyList<StoryMessage> Take()
    {
        var said = _slack!.Posted.Skip(_taken).ToArray();
        _taken += said.Length;
        return [.. said.Select(call => SlackStoryMessage.Of(NameOf(call["user"] ?? "U" + call["channel"]![1..]), call))];
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await _slack!.DisposeAsync();
    }

    // Slack's ids are upper-case letters and digits: the name, told in those.
    private static string UserOf(string person) => $"U{Convert.ToHexString(Encoding.UTF8.GetBytes(person))}";

    private static string DirectOf(string user) => $"D{user[1..]}";

    private static string NameOf(string user) => Encoding.UTF8.GetString(Convert.FromHexString(user.AsSpan(1)));

    private async Task PostAsync(string path, string type, string body)
    {
        var (_, door) = await _open.Value;
        var bytes = Encoding.UTF8.GetBytes(body);
        var timestamp = $"{Host.Services.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds()}";
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", SlackProof.Sign(SlackHost.Secret, timestamp, bytes));
        using var response = await door.SendAsync(request);
        response.EnsureSuccessStatusCode();
        await Host.Services.GetRequiredService<SlackWork>().WhenIdleAsync(CancellationToken.None);
        await Host.SettleAsync();
    }
}
