namespace MentorBot.Outbox.Tests;

/// <summary>A clock that stands still until it is moved; what people see of it may be wrong by an offset.</summary>
public sealed class ManualTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 9, 14, 15, 0, 0, TimeSpan.Zero);
    private long _ticks = 1;

    /// <summary>By how much the wall clock is wrong; the steady clock of the processor is not.</summary>
    public TimeSpan Wrong { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now + Wrong;

    public override long GetTimestamp() => _ticks;

    // Short pauses are for others to get on with their work; nobody moves the clock meanwhile, so they are hardly any.
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromSeconds(10) ? TimeSpan.FromMilliseconds(5) : dueTime, period);

    public void Advance(TimeSpan by) => (_now, _ticks) = (_now + by, _ticks + by.Ticks);
}

/// <summary>Time that goes by faster, from the moment it was made: what takes a minute is over in a second.</summary>
public sealed class FastTime(int times, TimeSpan wrong) : TimeProvider
{
    private readonly DateTimeOffset _begin = System.GetUtcNow();
    private readonly long _at = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _begin + times * System.GetElapsedTime(_at) + wrong;

    public override long GetTimestamp() => _at + times * (System.GetTimestamp() - _at);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period));

    private TimeSpan Shorter(TimeSpan time) => time > TimeSpan.Zero ? time / times : time;
}
