using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Outbox;

/// <summary>What waits for a member, and when the last scheduled messages went out: what the caps count.</summary>
public sealed record Mailbox(MemberId Member) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "mailbox";

    /// <inheritdoc/>
    public string Key => Member.Value;

    /// <summary>What has not gone out yet: the second halves of the deliveries' keys. A history of years need not be read to find them.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    /// <summary>The scheduled messages of the last seven days.</summary>
    public IReadOnlyList<Instant> Sent { get; init; } = [];

    /// <summary>The last digest, which is outside the weekly cap.</summary>
    public Instant? LastDigest { get; init; }

    /// <summary>Remembers a message that went out now, and forgets those that no longer count.</summary>
    public Mailbox After(Instant now, bool digest) => digest
        ? this with { LastDigest = now }
        : this with { Sent = [.. Sent.Where(earlier => now - earlier < Duration.FromDays(7)), now] };
}
