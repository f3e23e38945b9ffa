using System.Collections.Concurrent;

namespace MentorBot.Channels.Slack;

/// <summary>
/// Keeps calls below Slack's limits (docs.slack.dev/apis/web-api/rate-limits): one message a second in a conversation, and for each
/// method what its tier allows; short bursts are allowed.
/// </summary>
public sealed class SlackPace(SlackSettings settings, TimeProvider wall)
{
    private const int MostKnown = 20_000;
    private const int Burst = 5;
    private const int MethodBurst = 20;

    // When the next call would be due if calls came evenly, for each thing that has a limit.
    private readonly ConcurrentDictionary<string, DateTimeOffset> _due = new(StringComparer.Ordinal);

    /// <summary>Reserves the next place for a call.</summary>
    /// <param name="team">The workspace.</param>
    /// <param name="method">The method.</param>
    /// <param name="channel">The conversation, for messages.</param>
    /// <returns>How long to wait before it.</returns>
    public TimeSpan Reserve(string team, string method, string? channel = null)
    {
        if (settings.PerChannel <= 0)
            return TimeSpan.Zero;
        if (_due.Count > MostKnown)
            _due.Clear();
        var wait = Next($"{team} {method}", TimeSpan.FromMinutes(1.0 / PerMinute(method)), MethodBurst);
        var inChannel = channel is null ? TimeSpan.Zero : Next($"{team} {channel}", TimeSpan.FromSeconds(1 / settings.PerChannel), Burst);
        return wait > inChannel ? wait : inChannel;
    }

    private TimeSpan Next(string key, TimeSpan apart, int burst)
    {
        var now = wall.GetUtcNow();
        var due = _due.AddOrUpdate(key, _ => now + apart, (_, before) => (before > now ? before : now) + apart);
        var wait = due - apart * burst - now;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    // Slack's tiers; for messages "several hundred a minute" in a workspace.
    private static int PerMinute(string method) => method switch
    {
        "chat.postMessage" or "chat.postEphemeral" => 240,
        "conversations.open" => 50,
        _ => 100,
    };
}
