using MentorBot.Dialogs.Talk;
using MentorBot.Storage;

namespace MentorBot.Clock;

/// <summary>The loop: what this process rang for at once, what its partitions announce every few seconds.</summary>
public sealed partial class Worker(Rounds rounds, Leases leases, Bell bell, WorkGate gate, IProgrammeClock clock, Once once, TimeProvider wall, ILogger<Worker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(6);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (nextRound, nextSweep) = (DateTimeOffset.MinValue, wall.GetUtcNow() + SweepEvery);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                using (await gate.EnterAsync(stoppingToken))
                {
                    foreach (var community in bell.Take())
                        await rounds.RunAsync(community, clock.Now, stoppingToken);
                    if (wall.GetUtcNow() >= nextRound)
                    {
                        await rounds.RunAsync(await leases.HoldAsync(stoppingToken), clock.Now, stoppingToken);
                        nextRound = wall.GetUtcNow() + Pause;
                    }
                }
                if (wall.GetUtcNow() >= nextSweep)
                {
                    await once.SweepAsync(stoppingToken);
                    nextSweep = wall.GetUtcNow() + SweepEvery;
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // An outage of the store: the rows are still there, and so is the next round.
                RoundFailed(exception);
            }
            await Task.WhenAny(bell.Rung, Task.Delay(Pause, wall, stoppingToken));
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await leases.GiveBackAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round failed")]
    private partial void RoundFailed(Exception exception);
}

/// <summary>Whoever moves the programme clock waits for the worker's round to end, and the worker rests meanwhile.</summary>
public sealed class WorkGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Enters; dispose to leave.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        return new Exit(_gate);
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private sealed class Exit(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
