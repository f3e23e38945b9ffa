using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Outbox;

/// <summary>When the last scheduled messages to a member went out: what the caps count.</summary>
public sealed record Mailbox(MemberId Member) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "mailbox";

    /// <inheritdoc/>
    public string Key => Member.Value;

    /// <summary>The scheduled messages of the last seven days.</summary>
    public IReadOnlyList<Instant> Sent { get; init; } = [];

    /// <summary>The last digest, which is outside the weekly cap.</summary>
    public Instant? LastDigest { get; init; }

    /// <summary>Remembers a message that went out now, and forgets those that no longer count.</summary>
    public Mailbox After(Instant now, bool digest) => digest
        ? this with { LastDigest = now }
        : this with { Sent = [.. Sent.Where(earlier => now - earlier < Duration.FromDays(7)), now] };
}
