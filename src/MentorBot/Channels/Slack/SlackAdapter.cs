using MentorBot.Domain.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MentorBot.Channels.Slack;

/// <summary>Slack as a channel of the Bot Framework: what was said becomes an activity and runs through the same bot.</summary>
public sealed class SlackAdapter(IBot bot, SlackPeople people, SlackClients clients) : BotAdapter
{
    /// <summary>Runs a turn.</summary>
    public async Task HearAsync(SlackSaid said, CancellationToken cancellationToken)
    {
        var heard = await people.CompleteAsync(said.Heard, cancellationToken);
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = heard.Id,
            ChannelId = SlackVoice.Name,
            Text = heard.Text,
            From = new ChannelAccount(heard.From.User, heard.Name),
            Recipient = new ChannelAccount("mentorbot", "MentorBot"),
            Conversation = new ConversationAccount(id: said.Origin.Channel ?? heard.From.User, tenantId: heard.From.Tenant),
        };
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Set(heard);
        turn.TurnState.Set(said.Origin);
        await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>();
        foreach (var activity in activities)
        {
            var sent = "";
            if (activity.Type == ActivityTypes.Message && clients.Of(turnContext.Activity.Conversation.TenantId) is { } client)
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
