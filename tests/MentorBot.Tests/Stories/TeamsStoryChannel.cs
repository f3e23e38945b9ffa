using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MentorBot.Channels.Teams;
using MentorBot.Channels.Web;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MentorBot.Tests.Stories;

/// <summary>
/// Personal chats in Teams: activities go in through the channel's own gate, and what the connector is asked to send is read off its
/// requests. Between the two there is no socket.
/// </summary>
public sealed partial class TeamsStoryChannel : IStoryChannel
{
    private const string ServiceUrl = "http://127.0.0.1:9/teams/";
    private const string Tenant = "tenant";
    private readonly Connector _connector = new();
    private int _ids;

    public TeamsStoryChannel(Action<IServiceCollection>? with = null) => Host = new StoryHost(with: services =>
    {
        services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => _connector);
        with?.Invoke(services);
    });

    /// <summary>The same in a host that listens to another platform as well.</summary>
    public TeamsStoryChannel(Func<Action<IServiceCollection>, StoryHost> host) =>
        Host = host(services => services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => _connector));

    public StoryHost Host { get; }

    public Place Home { get; } = new(TeamsVoice.Name, "19:team@thread.tacv2");

    public Address AddressOf(string person) => new(TeamsVoice.Name, Tenant, UserOf(person));

    public Person Known(Person person)
    {
        var (service, reference) = TeamsEar.Hear(ActivityOf(person.Name).ToObject<Activity>()!)!.Reference!.Value;
        return person with { References = new Dictionary<string, string>(StringComparer.Ordinal) { [service] = reference } };
    }

    public Task HearAsync(string person, string text)
    {
        var activity = ActivityOf(person);
        activity["text"] = text;
        return PostAsync(activity);
    }

    public Task HearInRoomAsync(string person, string room, string text)
    {
        var activity = ActivityOf(person);
        activity["text"] = $"<at>MentorBot</at> {text}";
        activity["conversation"] = new JObject { ["id"] = $"{Connector.IdOf(room)};messageid=1", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = Tenant };
        activity["channelData"]!["team"] = new JObject { ["id"] = Home.Id };
        activity["entities"] = new JArray(new JObject { ["type"] = "mention", ["text"] = "<at>MentorBot</at>", ["mentioned"] = new JObject { ["id"] = "28:bot", ["name"] = "MentorBot" } });
        return PostAsync(activity);
    }

    public void Close(string room) => _connector.Closed.Add(Connector.IdOf(room));

    public Task PressAsync(string person, string value, IReadOnlyDictionary<string, string> fields)
    {
        var activity = ActivityOf(person);
        activity["value"] = new JObject(fields.Select(field => new JProperty(TeamsCards.FieldPrefix + field.Key, field.Value)).Prepend(new JProperty(TeamsCards.PressKey, value)));
        return PostAsync(activity);
    }

    public Task AdvanceAsync(Duration by) => Host.Services.GetRequiredService<TryOut>().AdvanceAsync(by, CancellationToken.None);

    public IReadOnlyList<StoryMessage> Take() => [.. _connector.Take().Select(Read)];

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _connector.Dispose();
    }

    private static string UserOf(string person) => $"29:{person}";

    private JObject ActivityOf(string person) => new()
    {
        ["type"] = "message",
        ["id"] = $"{Interlocked.Increment(ref _ids)}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JObject { ["id"] = UserOf(person), ["name"] = person },
        ["recipient"] = new JObject { ["id"] = "28:bot", ["name"] = "MentorBot" },
        ["conversation"] = new JObject { ["id"] = $"a:{person}", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = Tenant } },
        ["localTimezone"] = Story.Zone.Id,
    };

    private async Task PostAsync(JObject activity)
    {
        var context = new DefaultHttpContext { RequestServices = Host.Services };
        context.Request.Method = HttpMethods.Post;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(activity.ToString(Formatting.None)));
        await Host.Services.GetRequiredService<TeamsAdapter>().HandleAsync(context, Host.Services.GetRequiredService<IBot>(), CancellationToken.None);
        if (context.Response.StatusCode != StatusCodes.Status200OK)
            throw new InvalidOperationException($"The gate answered {context.Response.StatusCode}.");
        await Host.SettleAsync();
    }

    // A sentence stands in blocks of its own, a line each; a bold one is the card's title, and what follows it are the card's lines.
    private static StoryMessage Read((string To, JObject Message) sent)
    {
        if ((sent.Message["attachments"] as JArray)?.FirstOrDefault()?["content"] is not JObject card)
            return new StoryMessage(sent.To, sent.Message.Value<string>("text")!, [], [], []);
        var body = card["body"]!.OfType<JObject>().ToArray();
        var actions = card.SelectTokens("$..actions[*]").ToArray();
        var blocks = body.Where(block => block.Value<string>("type") == "RichTextBlock").Select(block => (Text: block["inlines"]![0]!.Value<string>("text")!, IsTitle: block["inlines"]![0]!["weight"] is not null)).ToArray();
        var ofText = Array.FindIndex(blocks, block => block.IsTitle) is >= 0 and var title ? title : BlocksOf(sent.Message.Value<string>("summary")!, [.. blocks.Select(block => block.Text)]);
        return new StoryMessage(
            sent.To,
            string.Join('\n', blocks.Take(ofText).Select(block => block.Text)),
            [.. blocks.Skip(ofText).Select(block => block.Text), .. actions.Where(action => action["url"] is not null).Select(link => $"{link["title"]}: {link["url"]}")],
            [.. actions.Where(action => action["data"] is not null).Select(action => new StoryChoice(Number().Replace(action.Value<string>("title")!, ""), action["data"]!.Value<string>(TeamsCards.PressKey)!))],
            [.. body.Where(block => block["id"] is not null).Select(input => new StoryField(
                input.Value<string>("id")![TeamsCards.FieldPrefix.Length..],
                input.Value<string>("value") ?? "",
                [.. (input["choices"] ?? new JArray()).Select(option => new StoryChoice(option.Value<string>("title")!, option.Value<string>("value")!))]))]);
    }

    // The summary is the sentence on one line, perhaps cut.
    private static int BlocksOf(string summary, IReadOnlyList<string> blocks)
    {
        var (sentence, count) = (summary.TrimEnd('…'), 0);
        for (var length = 0; count < blocks.Count && length < sentence.Length; count++)
            length += blocks[count].Length + 1;
        return count;
    }

    [GeneratedRegex(@"^\d+\. ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    /// <summary>Teams' side of the wire: gives back the chat it is asked for, and keeps what is sent.</summary>
    private sealed class Connector : HttpMessageHandler
    {
        private const string Room = "19:room-";
        private readonly List<(string To, JObject Message)> _sent = [];

        /// <summary>Channels from which the bot was removed.</summary>
        public HashSet<string> Closed { get; } = [];

        /// <summary>The id of the channel "#name".</summary>
        public static string IdOf(string room) => $"{Room}{room[1..]}@thread.tacv2";

        public IReadOnlyList<(string To, JObject Message)> Take()
        {
            lock (_sent)
            {
                var taken = _sent.ToArray();
                _sent.Clear();
                return taken;
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
            var body = request.Content is null ? [] : JObject.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
            if (request.Method == HttpMethod.Get)
                return Answer(new JObject { ["id"] = path.Split('/')[^1], ["name"] = path.Split(':')[^1] });
            if (path.EndsWith("/conversations", StringComparison.Ordinal))
                return Answer(new JObject { ["id"] = $"a:{body["members"]![0]!.Value<string>("id")!["29:".Length..]}" });
            if (body.Value<string>("type") == "message")
            {
                var to = path.Split('/').First(part => part.StartsWith("a:", StringComparison.Ordinal) || part.StartsWith(Room, StringComparison.Ordinal)).Split(';')[0];
                if (Closed.Contains(to))
                    return Answer(new JObject { ["error"] = new JObject { ["code"] = "BotNotInConversationRoster", ["message"] = "The bot is not part of the conversation roster." } }, HttpStatusCode.Forbidden);
                lock (_sent)
                    _sent.Add((to.StartsWith(Room, StringComparison.Ordinal) ? $"#{to[Room.Length..].Split('@')[0]}" : to["a:".Length..], body));
            }
            return Answer(new JObject { ["id"] = "1" });
        }

        private static HttpResponseMessage Answer(JObject body, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(body.ToString(Formatting.None), Encoding.UTF8, "application/json") };
    }
}
