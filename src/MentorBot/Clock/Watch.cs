namespace MentorBot.Clock;

/// <summary>
/// How long this process has seen a row stand still, on its own steady clock. Whether a claim, a lease or a wake is old is decided by
/// watching it, never by comparing the clocks of two machines: one that goes wrong can therefore take nothing from anybody.
/// </summary>
public sealed class Watch(TimeProvider wall)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(10);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string State, long Since, long Asked)> _seen = new(StringComparer.Ordinal);
    private long _swept = wall.GetTimestamp();

    /// <summary>For how long the thing of this name has been seen in this state; zero the first time.</summary>
    /// <param name="name">What is watched.</param>
    /// <param name="state">Its state, the ETag of a row say; another state begins anew.</param>
    public TimeSpan Still(string name, string state)
    {
        var now = wall.GetTimestamp();
        lock (_lock)
        {
            Sweep(now);
            var since = _seen.TryGetValue(name, out var seen) && seen.State == state ? seen.Since : now;
            _seen[name] = (state, since, now);
            return wall.GetElapsedTime(since, now);
        }
    }

    // What nobody asks about any more is gone, or somebody else's.
    private void Sweep(long now)
    {
        if (wall.GetElapsedTime(_swept, now) < Forgotten)
            return;
        _swept = now;
        foreach (var (name, seen) in _seen.ToArray())
        {
            if (wall.GetElapsedTime(seen.Asked, now) >= Forgotten)
                _seen.Remove(name);
        }
    }
}
