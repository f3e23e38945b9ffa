using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>Who did what when, by id. Entries are added and never changed; only "forget me" puts "nobody" in the place of an id.</summary>
/// <param name="At">The programme's time.</param>
/// <param name="Id">Of the turn that did it, so that two at the same moment are two.</param>
/// <param name="By">Who.</param>
/// <param name="Command">The command's name.</param>
/// <param name="About">What it was about: ids of members, names of settings.</param>
public sealed record AuditEntry(Instant At, string Id, MemberId By, string Command, IReadOnlyList<string> About) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "audit";

    /// <inheritdoc/>
    public string Key => $"{At.ToUnixTimeSeconds():000000000000}-{Id}";
}
