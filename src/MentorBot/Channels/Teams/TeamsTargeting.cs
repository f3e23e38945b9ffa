using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MentorBot.Channels.Teams;

/// <summary>
/// Targeted messages: one person alone sees them within a channel or group. The SDK is older than they are and has no word for them,
/// so a header says it as far as this handler, which makes it the query of Teams' own API.
/// </summary>
/// <remarks>
/// Only who wrote a targeted message (a slash command) is answered by one: then the channel is known to keep it to them. A channel that
/// does not know the query would show the message to all.
/// </remarks>
public sealed class TeamsTargeting : DelegatingHandler
{
    private const string Header = "x-mentorbot-targeted";

    /// <summary>Whether an activity came as a targeted message.</summary>
    public static bool Is(Activity activity) => activity.Recipient?.Properties?["isTargeted"] is JValue { Value: true };

    /// <summary>Answers whoever wrote the turn's activity, seen by them alone.</summary>
    public static async Task AnswerAsync(ITurnContext turn, Activity message, CancellationToken cancellationToken)
    {
        message.ApplyConversationReference(turn.Activity.GetConversationReference());
        var connector = turn.TurnState.Get<IConnectorClient>();
        using var sent = await connector.Conversations.SendToConversationWithHttpMessagesAsync(
            message.Conversation.Id, message, new Dictionary<string, List<string>>(StringComparer.Ordinal) { [Header] = ["true"] }, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Remove(Header) && request.RequestUri is { } address)
            request.RequestUri = new Uri(QueryHelpers.AddQueryString(address.AbsoluteUri, "isTargetedActivity", "true"));
        return base.SendAsync(request, cancellationToken);
    }
}
