using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MentorBot.EndToEnd;

/// <summary>Two hosts, each a process of its own, on one data file: whoever answers, it is one bot.</summary>
public sealed class Two_hosts(Host host) : IClassFixture<Host>
{
    private const int People = 12;
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly List<JsonNode> _heard = [];

    [Fact]
    public async Task Answer_a_dozen_people_at_once_and_send_everything_once()
    {
        var code = (string)(await PostAsync(host, "reset", new { }))["joinCode"]!;
        await using var other = new Host(host);
        await other.InitializeAsync();
        var hosts = new[] { host, other };

        // Everybody takes each step at the same time, and each next step of a person goes to the other host.
        await TogetherAsync(person => SayAsync(hosts[person % 2], NameOf(person), $"join {code}"));
        await TogetherAsync(person => PressAsync(hosts[(person + 1) % 2], NameOf(person), 0));
        await TogetherAsync(person => PressAsync(hosts[person % 2], NameOf(person), person % 4 < 2 ? 0 : 1));
        await TogetherAsync(person => PressAsync(hosts[(person + 1) % 2], NameOf(person), 0));
        await TogetherAsync(person => SayAsync(hosts[person % 2], NameOf(person), "Lincoln"));
        await TogetherAsync(_ => SayAsync(other, "cora", "people"), people: 1);
        Assert.Contains(_heard, message => Text(message).StartsWith($"{People + 1} people", StringComparison.Ordinal));

        await TogetherAsync(_ => SayAsync(host, "cora", "match preview"), people: 1);
        await TogetherAsync(_ => SayAsync(other, "cora", "match confirm"), people: 1);
        await TogetherAsync(index => PostAsync(hosts[index], "clock", new { advance = "00:00:00" }), people: 2);
        var asked = _heard.Where(message => Text(message).StartsWith("Would you be", StringComparison.Ordinal)).Select(message => $"{message["to"]}: {Text(message)}").ToArray();
        Assert.Equal(People / 2, asked.Length);
        Assert.Equal(asked.Length, asked.Distinct().Count());
        Assert.DoesNotContain(_heard, message => Text(message).StartsWith("Sorry, something went wrong", StringComparison.Ordinal));
    }

    private static string NameOf(int person) => $"p{person}";

    // What one person is told may come with the answer to another: the page hands out what was said since it was last asked.
    private async Task TogetherAsync(Func<int, Task<JsonNode>> step, int people = People) =>
        _heard.AddRange((await Task.WhenAll(Enumerable.Range(0, people).Select(step))).SelectMany(answer => answer["messages"]!.AsArray().Select(message => message!)));

    private static Task<JsonNode> SayAsync(Host host, string who, string text) => PostAsync(host, "say", new Dictionary<string, string>(StringComparer.Ordinal) { ["as"] = who, ["text"] = text });

    private Task<JsonNode> PressAsync(Host host, string who, int choice) => PostAsync(host, "press", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["as"] = who,
        ["value"] = (string)_heard.Last(message => (string)message["to"]! == who && message["card"] is not null)["card"]!["choices"]![choice]!["value"]!,
    });

    private static async Task<JsonNode> PostAsync(Host host, string what, object body)
    {
        using var answer = await Http.PostAsJsonAsync($"{host.Address}/try/{what}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static string Text(JsonNode message) => (string)message["text"]!;
}
