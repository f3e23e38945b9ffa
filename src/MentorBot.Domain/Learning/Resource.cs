using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Learning;

/// <summary>Something to learn from, with where it was read and when.</summary>
/// <param name="Id">A short name.</param>
/// <param name="Titles">Its title, by language.</param>
/// <param name="Abouts">One sentence about it, by language.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Year">The year of the source; empty where it carries none.</param>
/// <param name="Read">The day on which the source was last read.</param>
public sealed record Resource(string Id, IReadOnlyDictionary<Language, string> Titles, IReadOnlyDictionary<Language, string> Abouts, string Source, string Year, LocalDate Read)
{
    /// <summary>The standards it helps with.</summary>
    public IReadOnlyList<Standard> Standards { get; init; } = [];

    /// <summary>The entries of the knowledge with whose answers it is offered.</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    /// <summary>The day of an event whose date is known.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>The month in which an event usually is, from 1; none where it can be used at any time.</summary>
    public int? Month { get; init; }

    /// <summary>Whether it is something that happens.</summary>
    public bool IsEvent => Day is not null || Month is not null;

    /// <summary>When it is next, seen from a day: the known day, or the first of the usual month. Null when it is over, or can be used at any time.</summary>
    public LocalDate? NextOn(LocalDate today) =>
        Day is { } day ? day >= today ? day : null
        : Month is not { } month ? null
        : new LocalDate(today.Year, month, 1) is var first && first >= today ? first
        : first.PlusYears(1);
}
