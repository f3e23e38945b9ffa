using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Outbox;

/// <summary>What waits for a member or a group's channel, and when the last scheduled messages went out: what the caps count.</summary>
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
    /// <param name="now">When.</param>
    /// <param name="digest">Whether the digest was in it.</param>
    /// <param name="counts">Whether anything else was: the digest alone is outside the weekly cap.</param>
    public Mailbox After(Instant now, bool digest, bool counts) => this with
    {
        LastDigest = digest ? now : LastDigest,
        Sent = counts ? [.. Sent.Where(earlier => now - earlier < Duration.FromDays(7)), now] : Sent,
    };
}
