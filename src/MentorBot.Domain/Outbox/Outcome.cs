using NodaTime;

namespace MentorBot.Domain.Outbox;

/// <summary>What became of a message.</summary>
public enum OutcomeKind
{
    /// <summary>The channel took it.</summary>
    Sent,

    /// <summary>The person blocked the bot.</summary>
    Blocked,

    /// <summary>The person left the workspace or tenant.</summary>
    LeftWorkspace,

    /// <summary>There is no conversation with them yet: the app is not installed there.</summary>
    NoConversation,

    /// <summary>The channel asked for patience.</summary>
    Throttled,

    /// <summary>It failed for another reason.</summary>
    Failed,

    /// <summary>It lost its sense before it could go out.</summary>
    Overtaken,
}

/// <summary>The outcome of a send.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Reason">The channel's own word for a failure, for the coordinator's report. Never text of a person.</param>
/// <param name="RetryAfter">How long to wait, where the channel said so.</param>
public sealed record Outcome(OutcomeKind Kind, string? Reason = null, Duration? RetryAfter = null)
{
    /// <summary>It went out.</summary>
    public static Outcome Sent { get; } = new(OutcomeKind.Sent);

    /// <summary>A crash inside the send call; what it was is not worth sending twice.</summary>
    public static Outcome Interrupted { get; } = new(OutcomeKind.Failed, "interrupted");

    /// <summary>Whether trying again later makes sense.</summary>
    public bool IsPassing => Kind == OutcomeKind.Throttled;

    /// <summary>Whether the person cannot be reached until they write again.</summary>
    public bool IsLasting => Kind is OutcomeKind.Blocked or OutcomeKind.LeftWorkspace or OutcomeKind.NoConversation;
}
