using NodaTime;
using NodaTime.Extensions;

namespace MentorBot.Clock;

/// <summary>
/// The wall clock without its jumps. A clock that is suddenly an hour late or a week early is not believed before it has stayed so for
/// five minutes: until then time goes on as it went before, and the worker rests.
/// </summary>
/// <remarks>
/// A time service corrects by milliseconds; more than that is somebody's mistake, or a machine that slept. In neither case may a
/// message go out by the wrong clock: at night, or in the holidays.
/// </remarks>
public sealed class SteadyClock(TimeProvider wall)
{
    /// <summary>How long a jump must last to be believed.</summary>
    public static readonly TimeSpan Doubt = TimeSpan.FromMinutes(5);

    // Slow corrections pass; leap seconds do, too.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);
    private readonly Lock _lock = new();
    private DateTimeOffset _known = wall.GetUtcNow();
    private long _at = wall.GetTimestamp();
    private (DateTimeOffset To, long At)? _jump;

    /// <summary>The time.</summary>
    public Instant Now => Read().Now.ToInstant();

    /// <summary>Whether the wall clock has jumped and is not believed yet.</summary>
    public bool IsDoubtful => Read().Doubtful;

    private (DateTimeOffset Now, bool Doubtful) Read()
    {
        lock (_lock)
        {
            var (wallNow, at) = (wall.GetUtcNow(), wall.GetTimestamp());
            var expected = _known + wall.GetElapsedTime(_at, at);
            if ((wallNow - expected).Duration() <= Step)
            {
                (_known, _at, _jump) = (wallNow, at, null);
                return (wallNow, false);
            }
            // Another jump on top of the first begins the five minutes anew.
            if (_jump is not { } jump || (wallNow - (jump.To + wall.GetElapsedTime(jump.At, at))).Duration() > Step)
            {
                _jump = (wallNow, at);
                return (expected, true);
            }
            if (wall.GetElapsedTime(jump.At, at) < Doubt)
                return (expected, true);
            (_known, _at, _jump) = (wallNow, at, null);
            return (wallNow, false);
        }
    }
}
