using MentorBot.Storage;

namespace MentorBot.Clock;

/// <summary>The loop: what this process rang for at once, what its partitions announce every few seconds.</summary>
public sealed partial class Worker(Carousel carousel, Leases leases, Bell bell, WorkGate gate, SteadyClock steady, Once once, TimeProvider wall, ILogger<Worker> logger) : BackgroundService
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (swept, sweeping, doubted) = (wall.GetTimestamp(), Task.CompletedTask, false);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (steady.IsDoubtful != doubted && (doubted = !doubted))
                    ClockJumped();
                if (!doubted)
                {
                    using (await gate.EnterAsync(stoppingToken))
                        await carousel.RunAsync(stoppingToken);
                }
                if (sweeping.IsCompleted && wall.GetElapsedTime(swept) >= SweepEvery)
                    (swept, sweeping) = (wall.GetTimestamp(), SweepAsync(stoppingToken));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // An outage of the store: the rows are still there, and so is the next round.
                RoundFailed(exception);
            }
            using var awake = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(doubted ? Task.Delay(Timeout.Infinite, awake.Token) : bell.Rung, Task.Delay(Carousel.Pause, wall, awake.Token));
            await awake.CancelAsync();
        }
    }

    // Beside the round: the ids of a busy day are many.
    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await once.SweepAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            RoundFailed(exception);
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock has jumped. Nothing is sent until it has come back, or has stayed so for five minutes")]
    private partial void ClockJumped();
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
