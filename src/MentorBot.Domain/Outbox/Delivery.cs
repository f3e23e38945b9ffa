using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Outbox;

/// <summary>How soon a delivery goes out.</summary>
public enum Urgency
{
    /// <summary>Follows at once from what a person just did: ignores break and cap, and the window too between 07:00 and 20:00 of the receiver.</summary>
    Prompt,

    /// <summary>All else: keeps window, break and cap.</summary>
    Scheduled,
}

/// <summary>Which of several scheduled messages goes first, and what a crash inside the send call does to it.</summary>
public enum Priority
{
    /// <summary>A check-in.</summary>
    CheckIn,

    /// <summary>A reminder.</summary>
    Reminder,

    /// <summary>A survey.</summary>
    Survey,

    /// <summary>A tip: skipped after a crash inside the send call.</summary>
    Tip,

    /// <summary>The coordinator's digest, outside the weekly cap.</summary>
    Digest,
}

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Not sent yet.</summary>
    Waiting,

    /// <summary>An instance is sending it.</summary>
    Claimed,

    /// <summary>Over, one way or the other: see the outcome.</summary>
    Done,
}

/// <summary>A message the bot sends by itself, to a member or in a group's channel (see <see cref="Groups.GroupRoom"/>).</summary>
public sealed record Delivery(MemberId To, string About, Notice Notice, Urgency Urgency, Instant CreatedAt, Instant DueAt) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "out";

    /// <inheritdoc/>
    public string Key => KeyOf(To, About);

    /// <summary>Which goes first.</summary>
    public Priority Priority { get; init; }

    /// <summary>From when on it has lost its sense.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>Where it stands.</summary>
    public DeliveryState State { get; init; }

    /// <summary>Not before this moment, where the channel asked for patience.</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether a crash inside the send call may have sent it already.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>What became of it.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>When it went out.</summary>
    public Instant? SentAt { get; init; }

    /// <summary>A delivery that follows at once from what a person did.</summary>
    public static Delivery Prompt(MemberId to, Notice notice, Instant now) => new(to, notice.About, notice, Urgency.Prompt, now, now);

    /// <summary>A delivery that keeps window, break and cap.</summary>
    public static Delivery Scheduled(MemberId to, Notice notice, Priority priority, Instant due, Instant? expires) =>
        new(to, notice.About, notice, Urgency.Scheduled, due, due) { Priority = priority, ExpiresAt = expires };

    /// <summary>Makes the key.</summary>
    public static string KeyOf(MemberId to, string about) => $"{to.Value}/{about}";
}
