using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MentorBot.EndToEnd;

/// <summary>Two hosts, each a process of its own, on one data file: whoever answers, it is one bot.</summary>
public sealed class Two_hosts(Host host) : IClassFixture<Host>
{
    private const int People = 12;
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(2) };

    [Fact]
    public async Task Answer_a_dozen_people_at_once_and_send_everything_once()
    {
        var code = (string)(await PostAsync(host, "reset", new { }))["joinCode"]!;
        await using var other = new Host(host);
        await other.InitializeAsync();
        var hosts = new[] { host, other };

        // Everybody joins at the same time, and each next turn of a person goes to the other host.
        var heard = (await Task.WhenAll(Enumerable.Range(0, People).Select(person => JoinAsync(hosts, person, code)))).SelectMany(messages => messages).ToList();
        heard.AddRange(await SayAsync(other, "cora", "people"));
        Assert.Contains(heard, message => Text(message).StartsWith($"{People + 1} people", StringComparison.Ordinal));

        heard.AddRange(await SayAsync(host, "cora", "match preview"));
        heard.AddRange(await SayAsync(other, "cora", "match confirm"));
        foreach (var one in hosts)
            heard.AddRange(Messages(await PostAsync(one, "clock", new { advance = "00:00:00" })));
        var asked = heard.Where(message => Text(message).StartsWith("Would you be", StringComparison.Ordinal)).Select(message => $"{message["to"]}: {Text(message)}").ToArray();
        Assert.Equal(People / 2, asked.Length);
        Assert.Equal(asked.Length, asked.Distinct().Count());
        Assert.DoesNotContain(heard, message => Text(message).StartsWith("Sorry, something went wrong", StringComparison.Ordinal));
    }

    private static async Task<List<JsonNode>> JoinAsync(Host[] hosts, int person, string code)
    {
        var (name, heard, turn) = ($"p{person}", new List<JsonNode>(), person);
        var mine = await SayAsync(hosts[turn++ % 2], name, $"join {code}");
        foreach (var choice in new[] { 0, person % 2 == 0 ? 1 : 0, 0 })
        {
            heard.AddRange(mine);
            mine = await PressAsync(hosts[turn++ % 2], name, mine.Last(message => (string)message["to"]! == name), choice);
        }
        heard.AddRange(mine);
        heard.AddRange(await SayAsync(hosts[turn % 2], name, "Lincoln"));
        return heard;
    }

    private static async Task<List<JsonNode>> SayAsync(Host host, string who, string text) => Messages(await PostAsync(host, "say", new Dictionary<string, string>(StringComparer.Ordinal) { ["as"] = who, ["text"] = text }));

    private static async Task<List<JsonNode>> PressAsync(Host host, string who, JsonNode message, int choice) =>
        Messages(await PostAsync(host, "press", new Dictionary<string, string>(StringComparer.Ordinal) { ["as"] = who, ["value"] = (string)message["card"]!["choices"]![choice]!["value"]! }));

    private static async Task<JsonNode> PostAsync(Host host, string what, object body)
    {
        using var answer = await Http.PostAsJsonAsync($"{host.Address}/try/{what}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static List<JsonNode> Messages(JsonNode answer) => [.. answer["messages"]!.AsArray().Select(message => message!)];

    private static string Text(JsonNode message) => (string)message["text"]!;
}
