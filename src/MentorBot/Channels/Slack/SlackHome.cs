using MentorBot.Dialogs.Places;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Outbox;

namespace MentorBot.Channels.Slack;

/// <summary>The app's home tab: published when somebody opens it and after what they did there.</summary>
public sealed partial class SlackHome(SlackClients clients, SlackPace pace, Home home, ILogger<SlackHome> logger)
{
    /// <summary>Shows a person their home as it is now.</summary>
    public async Task PublishAsync(Heard heard, CancellationToken cancellationToken)
    {
        if (await clients.OfAsync(heard.From.Tenant, cancellationToken) is not { } client)
            return;
        if (pace.Reserve(heard.From.Tenant, "views.publish") > TimeSpan.Zero)
        {
            // A crowd that opens its homes at once: each shows what it showed before, and next time the news.
            NotPublished("too many at once");
            return;
        }
        var view = SlackViews.Home(await home.OfAsync(heard, cancellationToken));
        var outcome = await SlackOutcome.OfAsync(() => client.Views.Publish(heard.From.User, view, cancellationToken: cancellationToken), cancellationToken);
        if (outcome.Kind != OutcomeKind.Sent)
            NotPublished(outcome.Reason);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack did not take a home: {Reason}")]
    private partial void NotPublished(string? reason);
}
