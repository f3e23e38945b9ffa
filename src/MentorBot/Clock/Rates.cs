using System.Collections.Concurrent;
using MentorBot.Domain.Members;

namespace MentorBot.Clock;

/// <summary>
/// What a platform, and a tenant or workspace of it, lets through. Each instance spends the part that its share of the leases gives
/// it: nobody leads, and together they stay below the ceiling. Nobody waits here; who is refused is told when to come again.
/// </summary>
public sealed class Rates(RateSettings settings, Leases leases, TimeProvider wall)
{
    private const double LeastShare = 1d / 64;
    private readonly ConcurrentDictionary<(string Channel, string? Tenant), Bucket> _buckets = new();

    /// <summary>Takes the right to send messages to an address now.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="messages">How many.</param>
    /// <returns>Zero: they may go. Else nothing was taken, and it is worth trying again after so long.</returns>
    public TimeSpan Take(Address to, int messages)
    {
        var share = Math.Max(leases.Share, LeastShare);
        var buckets = new[] { BucketOf(to, null), BucketOf(to, to.Tenant) };
        var wait = TimeSpan.Zero;
        foreach (var bucket in buckets)
        {
            var mine = bucket.Wait(share, wall);
            wait = mine > wait ? mine : wait;
        }
        if (wait == TimeSpan.Zero)
        {
            foreach (var bucket in buckets)
                bucket.Take(messages);
        }
        return wait;
    }

    /// <summary>The platform asked for patience ("Retry-After"): nothing goes to this tenant or workspace before.</summary>
    public void Pause(Address to, TimeSpan patience) => BucketOf(to, to.Tenant).Pause(patience, wall);

    private Bucket BucketOf(Address to, string? tenant) =>
        _buckets.GetOrAdd((to.Channel, tenant), key => new Bucket(settings.PerSecond(key.Channel, key.Tenant is not null), wall.GetTimestamp()));

    /// <summary>A second's worth of messages, filled as time goes by. It may be overdrawn by the messages of one member.</summary>
    private sealed class Bucket(double? perSecond, long madeAt)
    {
        private readonly Lock _lock = new();
        private double _tokens = 1;
        private long _filledAt = madeAt;
        private (long Since, TimeSpan For)? _pause;

        public TimeSpan Wait(double share, TimeProvider wall)
        {
            lock (_lock)
            {
                var now = wall.GetTimestamp();
                if (_pause is { } pause)
                {
                    var left = pause.For - wall.GetElapsedTime(pause.Since, now);
                    if (left > TimeSpan.Zero)
                        return left;
                    _pause = null;
                }
                if (perSecond is not { } all)
                    return TimeSpan.Zero;
                var rate = all * share;
                _tokens = Math.Min(Math.Max(1, rate), _tokens + rate * wall.GetElapsedTime(_filledAt, now).TotalSeconds);
                _filledAt = now;
                return _tokens >= 1 ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - _tokens) / rate);
            }
        }

        public void Take(int messages)
        {
            lock (_lock)
                _tokens -= perSecond is null ? 0 : messages;
        }

        public void Pause(TimeSpan patience, TimeProvider wall)
        {
            lock (_lock)
            {
                var now = wall.GetTimestamp();
                if (_pause is not { } pause || pause.For - wall.GetElapsedTime(pause.Since, now) < patience)
                    _pause = (now, patience);
            }
        }
    }
}
