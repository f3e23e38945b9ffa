using NodaTime;

namespace MentorBot.Domain.Groups;

/// <summary>The next meeting of a group.</summary>
/// <param name="Number">Which meeting it is; the first is 1.</param>
/// <param name="At">When it begins.</param>
/// <param name="SetAt">When the date was agreed.</param>
public sealed record GroupMeeting(int Number, Instant At, Instant SetAt)
{
    /// <summary>Whether the reminders are in the outbox: whether by a channel or privately is decided once.</summary>
    public bool Reminded { get; init; }

    /// <summary>Whether the facilitator has been asked how it went.</summary>
    public bool Asked { get; init; }

    /// <summary>From when on it makes sense to ask how it went.</summary>
    public Instant OverAt => At + Duration.FromHours(1);
}
