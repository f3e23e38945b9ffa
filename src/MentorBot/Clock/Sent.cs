using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Clock;

/// <summary>What became of one message.</summary>
/// <param name="To">The member.</param>
/// <param name="Deliveries">What was in it.</param>
/// <param name="Outcome">Its outcome; null when it was not sent after all and waits as before.</param>
/// <param name="Senseless">What had lost its sense.</param>
public sealed record Sent(MemberId To, IReadOnlyList<Delivery> Deliveries, Outcome? Outcome, IReadOnlyList<Delivery> Senseless)
{
    /// <summary>The look that is not needed any more.</summary>
    public Instant? Look { get; init; }
}
