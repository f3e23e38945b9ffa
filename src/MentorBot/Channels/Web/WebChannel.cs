using System.Collections.Concurrent;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Channels.Web;

/// <summary>The try-out page as a channel: people are made by being named, and what the bot says is kept until the page asks for it.</summary>
public sealed class WebChannel(IBot bot, IProgrammeClock clock) : BotAdapter, IChannelVoice
{
    /// <summary>The name in addresses.</summary>
    public const string Name = "web";

    private readonly ConcurrentQueue<WebMessage> _said = new();

    /// <inheritdoc/>
    public string Channel => Name;

    /// <summary>The address of a person of the page.</summary>
    public static Address AddressOf(string person) => new(Name, "page", person);

    /// <summary>Runs a turn.</summary>
    public async Task HearAsync(Heard heard, CancellationToken cancellationToken)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = heard.Id,
            ChannelId = Name,
            Text = heard.Text,
            From = new ChannelAccount(heard.From.User, heard.Name),
            Recipient = new ChannelAccount("mentorbot", "MentorBot"),
            Conversation = new ConversationAccount(id: heard.From.User),
        };
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Set(heard);
        await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);
    }

    /// <summary>What has been said since the last call.</summary>
    public IReadOnlyList<WebMessage> Take()
    {
        var taken = new List<WebMessage>();
        while (_said.TryDequeue(out var message))
            taken.Add(message);
        return taken;
    }

    /// <inheritdoc/>
    public Task<Outcome> SayAsync(Address to, Spoken spoken, ITurnContext? turn, CancellationToken cancellationToken)
    {
        _said.Enqueue(WebMessage.Of(clock.Now, to, spoken));
        return Task.FromResult(Outcome.Sent);
    }

    /// <inheritdoc/>
    public Task<Outcome> OpenAsync(Address to, CancellationToken cancellationToken) => Task.FromResult(Outcome.Sent);

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities.Where(activity => activity.Type == ActivityTypes.Message))
            _said.Enqueue(WebMessage.Of(clock.Now, AddressOf(turnContext.Activity.From.Id), new Spoken(activity.Text)));
        return Task.FromResult(activities.Select(activity => new ResourceResponse(activity.Id ?? "")).ToArray());
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The page never changes a message.");

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The page never takes a message back.");
}

/// <summary>A message as the page shows it.</summary>
public sealed record WebMessage(string At, string To, string Text, bool Asks, WebCard? Card)
{
    /// <summary>Dresses what was said for the page.</summary>
    public static WebMessage Of(Instant at, Address to, Spoken spoken) => new(InstantPattern.ExtendedIso.Format(at), to.User, spoken.Text, spoken.Asks, spoken.Card is { } card ? new WebCard(
        card.Title,
        [.. card.LinesAndCharts, .. card.Links.Select(link => $"{link.Label}: {link.Address}")],
        [.. card.Choices.Select(choice => new WebOption(choice.Label, spoken.ValueOf(choice)))],
        [.. card.Fields.Select(field => new WebField(field.Id, field.Label, field.Kind.ToString().ToLowerInvariant(), field.Value, [.. field.Options.Select(option => new WebOption(option.Label, option.Value))]))]) : null);
}

/// <summary>A card as the page shows it.</summary>
public sealed record WebCard(string Title, IReadOnlyList<string> Lines, IReadOnlyList<WebOption> Choices, IReadOnlyList<WebField> Fields);

/// <summary>A label and its value.</summary>
public sealed record WebOption(string Label, string Value);

/// <summary>A field as the page shows it.</summary>
public sealed record WebField(string Id, string Label, string Kind, string Value, IReadOnlyList<WebOption> Options);
