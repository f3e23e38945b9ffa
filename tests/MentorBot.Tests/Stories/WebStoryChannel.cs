using MentorBot.Channels.Web;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MentorBot.Tests.Stories;

/// <summary>The try-out page, without HTTP between it and the story.</summary>
public sealed class WebStoryChannel : IStoryChannel
{
    private readonly List<WebMessage> _said = [];
    private readonly TryOut _page;

    public WebStoryChannel() => _page = Host.Services.GetRequiredService<TryOut>();

    public StoryHost Host { get; } = new();

    public Place Home { get; } = new(WebChannel.Name, "page");

    public Address AddressOf(string person) => WebChannel.AddressOf(person);

    public async Task HearAsync(string person, string text) =>
        _said.AddRange(await _page.HearAsync(person, text, pressed: null, new Dictionary<string, string>(), CancellationToken.None));

    public async Task PressAsync(string person, string value, IReadOnlyDictionary<string, string> fields) =>
        _said.AddRange(await _page.HearAsync(person, "", value, fields, CancellationToken.None));

    public async Task AdvanceAsync(Duration by) => _said.AddRange((await _page.AdvanceAsync(by, CancellationToken.None)).Messages);

    public IReadOnlyList<StoryMessage> Take()
    {
        StoryMessage[] taken = [.. _said.Select(message => new StoryMessage(
            message.To,
            message.Text,
            message.Card is { } card ? [card.Title, .. card.Lines] : [],
            [.. (message.Card?.Choices ?? []).Select(Choice)],
            [.. (message.Card?.Fields ?? []).Select(field => new StoryField(field.Id, field.Value, [.. field.Options.Select(Choice)]))]))];
        _said.Clear();
        return taken;

        static StoryChoice Choice(WebOption option) => new(option.Label, option.Value);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
