using System.Collections.Concurrent;
using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Guarding;
using MentorBot.Storage;

namespace MentorBot.Channels.Slack;

/// <summary>Acknowledge, then work: what is accepted is in the inbox before Slack is told so, and its turn runs afterwards.</summary>
public sealed partial class SlackWork(SlackInbox inbox, Once once, SlackAdapter adapter, SlackHome home, TimeProvider wall, ILogger<SlackWork> logger) : BackgroundService
{
    // A turn ends before its lease does, so that nobody else begins it meanwhile.
    private static readonly TimeSpan LongestTurn = SlackInbox.Lease - TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private readonly CancellationTokenSource _stopped = new();

    /// <summary>Accepts it, unless it was accepted before; the turn goes on by itself.</summary>
    public async Task AcceptAsync(SlackSaid said, CancellationToken cancellationToken)
    {
        var id = said.Heard.Id;
        // What a person says in distress is never stored, not even for a moment.
        var keep = !IsGuarded(said.Heard);
        if (keep && !await inbox.TryEnterAsync(said, cancellationToken))
        {
            Duplicate(id);
            return;
        }
        if (!await once.ClaimAsync(id, cancellationToken))
        {
            Duplicate(id);
            if (keep)
                await inbox.LeaveAsync(id, cancellationToken);
            return;
        }
        Begin(said);
    }

    /// <summary>Waits until every turn that has begun is over.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        while (!_running.IsEmpty)
            await Task.WhenAll(_running.Keys).WaitAsync(cancellationToken);
    }

    /// <summary>Takes over what another instance accepted and did not finish.</summary>
    public async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        await foreach (var said in inbox.TakeOverAsync(cancellationToken))
        {
            if (await once.IsDoneAsync(said.Heard.Id, cancellationToken))
            {
                await inbox.LeaveAsync(said.Heard.Id, cancellationToken);
                continue;
            }
            TakenOver(said.Heard.Id);
            Begin(said);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // What is not over by then stays in the inbox.
        await WhenIdleAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stopped.CancelAsync();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _stopped.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TakeOverAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // An outage of the store: the rows are still there, and so is the next round.
                RoundFailed(exception);
            }
            await Task.Delay(Pause, wall, stoppingToken);
        }
    }

    private void Begin(SlackSaid said)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[done.Task] = true;
        _ = Task.Run(async () =>
        {
            await RunAsync(said);
            _running.TryRemove(done.Task, out _);
            done.SetResult();
        });
    }

    private async Task RunAsync(SlackSaid said)
    {
        var id = said.Heard.Id;
        try
        {
            using var late = new CancellationTokenSource(LongestTurn, wall);
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(late.Token, _stopped.Token);
            await adapter.HearAsync(said with { Heard = said.Heard with { IsClaimed = true } }, ended.Token);
            if (said.Origin.InHome)
                await home.PublishAsync(said.Heard, ended.Token);
            await inbox.LeaveAsync(id, ended.Token);
        }
        catch (Exception exception)
        {
            // It is still in the inbox: when the lease has run out it is tried again, here or elsewhere.
            NotFinished(id, exception);
        }
    }

    private static bool IsGuarded(Heard heard) => heard.Fields.Values.Append(heard.Text).Any(text => Guard.Look(text) is not null);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Id} was accepted already")]
    private partial void Duplicate(string id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Id} was accepted by another instance and not finished; taken over")]
    private partial void TakenOver(string id);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Id} was not finished")]
    private partial void NotFinished(string id, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for unfinished work failed")]
    private partial void RoundFailed(Exception exception);
}
