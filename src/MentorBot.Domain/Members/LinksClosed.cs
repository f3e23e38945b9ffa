using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Domain.Members;

/// <summary>A member closed their signed links: none that was made up to this moment of the wall clock opens any more.</summary>
public sealed record LinksClosed(MemberId Member, Instant At) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "links-closed";

    /// <inheritdoc/>
    public string Key => Member.Value;
}
