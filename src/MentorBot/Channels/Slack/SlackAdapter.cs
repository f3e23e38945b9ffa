using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MentorBot.Channels.Slack;

/// <summary>Slack as a channel of the Bot Framework: what was said becomes an activity and runs through the same bot.</summary>
public sealed class SlackAdapter(Conversation bot, SlackPeople people, SlackClients clients) : BotAdapter
{
    /// <summary>Runs a turn.</summary>
    public async Task HearAsync(SlackSaid said, CancellationToken cancellationToken)
    {
        var heard = await people.CompleteAsync(said.Heard, cancellationToken);
        using var turn = TurnOf(heard, said.Origin.Channel);
        turn.TurnState.Set(said.Origin);
        await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);
    }

    /// <summary>What would be said to this; nothing is written and nothing is sent.</summary>
    public async Task<IReadOnlyList<Spoken>> RehearseAsync(Heard heard, CancellationToken cancellationToken)
    {
        using var turn = TurnOf(heard, channel: null);
        return await bot.RehearseAsync(turn, heard, cancellationToken);
    }

    private TurnContext TurnOf(Heard heard, string? channel)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = heard.Id,
            ChannelId = SlackVoice.Name,
            Text = heard.Text,
            From = new ChannelAccount(heard.From.User, heard.Name),
            Recipient = new ChannelAccount("mentorbot", "MentorBot"),
            Conversation = new ConversationAccount(id: channel ?? heard.From.User, tenantId: heard.From.Tenant),
        };
        var turn = new TurnContext(this, activity);
        turn.TurnState.Set(heard);
        return turn;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>();
        foreach (var activity in activities)
        {
            var sent = "";
            if (activity.Type == ActivityTypes.Message && await clients.OfAsync(turnContext.Activity.Conversation.TenantId, cancellationToken) is { } client)
            {
                var outcome = await SlackOutcome.OfAsync(
                    async () => sent = (await client.Chat.PostMessage(SlackVoice.Of(turnContext.Activity.Conversation.Id, thread: null, SlackBlocks.Message(new(activity.Text))), cancellationToken)).Ts, cancellationToken);
                if (outcome.Kind != OutcomeKind.Sent)
                    throw new InvalidOperationException($"Slack did not take a message: {outcome.Reason}.");
            }
            responses.Add(new ResourceResponse(sent));
        }
        return [.. responses];
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("In Slack the bot never changes a message.");

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("In Slack the bot never takes a message back.");
}
