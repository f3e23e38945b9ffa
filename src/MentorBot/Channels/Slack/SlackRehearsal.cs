using System.Text;
using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Guarding;
using MentorBot.Domain.Members;
using MentorBot.Storage;

namespace MentorBot.Channels.Slack;

/// <summary>
/// Slack waits three seconds, also for the first thing after a start, when everything is read and compiled for the first time. So before
/// the doors open a made-up message goes the way of the real ones up to where they are acknowledged, and then, beside the start, on
/// through a turn of which nothing is written and nothing sent.
/// </summary>
public sealed partial class SlackRehearsal(SlackInbox inbox, Once once, SlackAdapter adapter, ILogger<SlackRehearsal> logger) : BackgroundService
{
    private const string Id = "slack-rehearsal";

    // The guard looks twice at what worries it at first, and the second look needs the sentence encoder.
    private const string Worrying = "I cannot do this any more";

    private static readonly byte[] Event = Encoding.UTF8.GetBytes(
        """{"type":"event_callback","event_id":"slack-rehearsal","team_id":"T0","authorizations":[{"user_id":"U1","is_bot":true}],"event":{"type":"message","channel":"D0","channel_type":"im","user":"U0","text":"help","ts":"1.1"}}""");

    private static readonly byte[] Command = Encoding.UTF8.GetBytes("command=%2Fmentor&team_id=T0&user_id=U0&channel_id=D0&text=help&trigger_id=slack-rehearsal");

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await AcceptAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // An outage of the store: what it is, the first real message will tell.
            NotRehearsed(exception);
        }
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var text in new[] { "help", "hello" })
                await adapter.RehearseAsync(new Heard(Id, new Address(SlackVoice.Name, "T0", "U0"), text), stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            NotRehearsed(exception);
        }
    }

    private async Task AcceptAsync(CancellationToken cancellationToken)
    {
        _ = SlackProof.Holds("", "0", "", Event, DateTimeOffset.UnixEpoch);
        _ = SlackEar.Hear(SlackDoor.Command, Command);
        _ = Guard.Look(Worrying);
        if (SlackEar.Hear(SlackDoor.Event, Event) is not SlackRequest.Said said)
            return;
        if (await inbox.TryEnterAsync(said.What, cancellationToken))
            await inbox.LeaveAsync(said.What.Heard.Id, cancellationToken);
        _ = await once.ClaimAsync(Id, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The first message of Slack may be answered late")]
    private partial void NotRehearsed(Exception exception);
}
