using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Announcements;

/// <summary>Something a coordinator says to everybody, in both languages; its words are emptied a month later.</summary>
/// <param name="Id">Names it.</param>
/// <param name="By">Who says it.</param>
/// <param name="At">When it was written.</param>
public sealed record Announcement(string Id, MemberId By, Instant At) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "announcement";

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>In English.</summary>
    public string English { get; init; } = "";

    /// <summary>In Spanish.</summary>
    public string Spanish { get; init; } = "";

    /// <summary>When it was sent; null while it is only previewed.</summary>
    public Instant? SentAt { get; init; }

    /// <summary>The last member it was put into the outbox for: members are gone through in the order of their ids.</summary>
    public string Reached { get; init; } = "";

    /// <summary>How many it is for.</summary>
    public int For { get; init; }

    /// <summary>The words in a language; the other language's where they are missing.</summary>
    public string In(Language language) => (language == Language.Spanish ? (Spanish, English) : (English, Spanish)) is var (own, other) && own.Length > 0 ? own : other;
}
