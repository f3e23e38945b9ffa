using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Knowledge;

/// <summary>What an entry said from a moment on.</summary>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When it was written.</param>
/// <param name="Entry">What it says; null: it was taken out of use.</param>
public sealed record EntryVersion(MemberId By, Instant At, Entry? Entry);

/// <summary>An entry of a community's own, or its own version of a shipped one, which then is the one that counts there.</summary>
public sealed record LocalEntry(string Id) : IRecord
{
    /// <summary>The letter of entries that no shipped one has.</summary>
    public const char Letter = 'X';

    private const int MostVersions = 8;

    /// <inheritdoc/>
    public static string Kind => "entry";

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>What it has said so far, newest last; the last one is live. None: the shipped one holds, if there is one.</summary>
    public IReadOnlyList<EntryVersion> Versions { get; init; } = [];

    /// <summary>How often what is live has changed.</summary>
    public int Changes { get; init; }

    /// <summary>A change that waits for a second pair of eyes.</summary>
    public EntryVersion? Proposed { get; init; }

    /// <summary>What is live; null where nothing of the community's own is.</summary>
    public EntryVersion? Live => Versions.Count == 0 ? null : Versions[^1];

    /// <summary>The entry with a version more.</summary>
    public LocalEntry With(EntryVersion version) => this with { Versions = [.. Versions.TakeLast(MostVersions - 1), version], Changes = Changes + 1, Proposed = null };

    /// <summary>The entry without its last version.</summary>
    public LocalEntry Undone() => this with { Versions = [.. Versions.SkipLast(1)], Changes = Changes + 1 };

    /// <summary>The id of the n-th entry of a community's own.</summary>
    public static string IdOf(int number) => $"{Letter}{number:00}";
}

/// <summary>Changes with every change of a community's knowledge: one small row tells every instance whether what it holds is still right.</summary>
public sealed record KnowledgeStamp(string Mark) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "knowledge";

    /// <inheritdoc/>
    public string Key => "";

    /// <summary>One that has never been: a change that was decided but never written must not look like one that was.</summary>
    public static KnowledgeStamp New() => new(Guid.NewGuid().ToString("N"));
}

/// <summary>How many questions of a week were neither answered nor handed over. Nothing else is kept of them.</summary>
public sealed record Unanswered(LocalDate Monday, int Count) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "unanswered";

    /// <inheritdoc/>
    public string Key => "";
}
