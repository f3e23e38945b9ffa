using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Storage;

namespace MentorBot.Clock;

/// <summary>
/// The communities that have something due take turns: each has some of its messages sent, then it queues again. So one of 50,000
/// people delays one of 12 by a turn and no more, and one whose platform wants patience holds nobody up.
/// </summary>
public sealed partial class Carousel(Rounds rounds, Leases leases, Bell bell, IProgrammeClock clock, SteadyClock steady, Meters meters, TimeProvider wall, ILogger<Carousel> logger)
{
    /// <summary>How often the partitions are asked who has something due.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private const int TurnsAtOnce = 8;
    private const int Abreast = 8;
    private const int MostCounted = 10_000;
    private static readonly TimeSpan CountEvery = TimeSpan.FromMinutes(1);

    private readonly Dictionary<CommunityId, Visit> _visits = [];
    private readonly LinkedList<(Visit Visit, long Since)> _queue = [];
    private readonly List<Task<Visit>> _running = [];
    private IReadOnlyCollection<int> _held = [];
    private long? _askedAt;
    private long? _countedAt;

    /// <summary>Serves until nobody queues any more, or the clock cannot be trusted.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            do
            {
                await GatherAsync(cancellationToken);
                while (_running.Count < TurnsAtOnce && Next() is { } visit)
                    _running.Add(TurnAsync(visit, cancellationToken));
                if (_running.Count == 0 && _queue.Count == 0)
                    break;
                using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                await Task.WhenAny([.. _running, bell.Rung, Task.Delay(UntilSomething(), wall, awake.Token)]);
                await awake.CancelAsync();
                foreach (var turn in _running.Where(turn => turn.IsCompleted).ToArray())
                {
                    _running.Remove(turn);
                    await AfterAsync(await turn, cancellationToken);
                }
            }
            while (!cancellationToken.IsCancellationRequested && !steady.IsDoubtful);
        }
        finally
        {
            // What has begun is finished, whatever happened: nothing may be sent after the worker has said that it rests.
            await Task.WhenAll((IEnumerable<Task>)_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _running.Clear();
            _queue.Clear();
            _visits.Clear();
        }
    }

    private async Task GatherAsync(CancellationToken cancellationToken)
    {
        foreach (var community in bell.Take())
        {
            if (_visits.TryGetValue(community, out var known))
                known.Rung = true;
            else
                Queue(_visits[community] = new Visit(community) { Rung = true });
        }
        if (_askedAt is { } asked && wall.GetElapsedTime(asked) < Pause)
            return;

        _askedAt = wall.GetTimestamp();
        _held = await leases.HoldAsync(cancellationToken);
        var before = _visits.Keys.ToHashSet();
        foreach (var partition in _held)
            await rounds.AnnouncedAsync(partition, _visits, clock.Now, cancellationToken);
        foreach (var community in _visits.Keys.Where(community => !before.Contains(community)).ToArray())
            Queue(_visits[community]);
        for (var (node, next) = (_queue.First, _queue.First?.Next); node is not null; (node, next) = (next, next?.Next))
        {
            if (!IsOurs(node.Value.Visit))
            {
                _visits.Remove(node.Value.Visit.Community);
                _queue.Remove(node);
            }
        }
        await CountAsync(cancellationToken);
    }

    private async Task CountAsync(CancellationToken cancellationToken)
    {
        if (_countedAt is { } counted && wall.GetElapsedTime(counted) < CountEvery)
            return;
        _countedAt = wall.GetTimestamp();
        var waits = 0L;
        foreach (var community in _visits.Keys)
            waits += await rounds.DueAsync(community, MostCounted, clock.Now, cancellationToken);
        meters.Waits(waits);
    }

    /// <summary>The first in the queue that need not wait for its platform.</summary>
    private Visit? Next()
    {
        for (var node = _queue.First; node is not null; node = node.Next)
        {
            if (wall.GetElapsedTime(node.Value.Since) < node.Value.Visit.Wait)
                continue;
            _queue.Remove(node);
            return node.Value.Visit;
        }
        return null;
    }

    private TimeSpan UntilSomething()
    {
        var left = Pause - wall.GetElapsedTime(_askedAt!.Value);
        if (_running.Count < TurnsAtOnce)
        {
            foreach (var (visit, since) in _queue)
            {
                var wait = visit.Wait - wall.GetElapsedTime(since);
                left = wait < left ? wait : left;
            }
        }
        return left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1);
    }

    private async Task<Visit> TurnAsync(Visit visit, CancellationToken cancellationToken)
    {
        // Off the loop's own path: a store on this machine answers at once, and the next turn should not wait for this one.
        await Task.Yield();
        visit.Rung = false;
        visit.HasMore = false;
        try
        {
            visit.HasMore = await rounds.TurnAsync(visit, Abreast, clock.Now, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // An outage of the store: the rows are still there, and so are the wakes.
            TurnFailed(visit.Community.Value, exception);
            visit.Wakes.Clear();
        }
        return visit;
    }

    private async Task AfterAsync(Visit visit, CancellationToken cancellationToken)
    {
        var hasMore = visit.HasMore || visit.Rung;
        if (hasMore && IsOurs(visit))
        {
            Queue(visit);
            return;
        }
        _visits.Remove(visit.Community);
        if (!hasMore)
            await rounds.EndAsync(visit, cancellationToken);
    }

    // What lies in a partition that another instance has now is its work, and the wakes stay for it; only what this process rang for is served here once.
    private bool IsOurs(Visit visit) => visit.Rung || _held.Contains(Keys.WakePartitionOf(visit.Community));

    private void Queue(Visit visit) => _queue.AddLast((visit, wall.GetTimestamp()));

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of {Community} failed")]
    private partial void TurnFailed(string community, Exception exception);
}
