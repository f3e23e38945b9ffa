using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Imports;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>Read and checked; nothing has been added.</summary>
    Checked,

    /// <summary>People are being added, a batch at a time.</summary>
    Adding,

    /// <summary>All are there.</summary>
    Done,

    /// <summary>People are being taken out again.</summary>
    Undoing,

    /// <summary>It is as if it had never been.</summary>
    Undone,
}

/// <summary>An import with its progress: continued idempotently after a crash.</summary>
/// <param name="Id">Names it.</param>
/// <param name="By">Who brought it.</param>
/// <param name="At">When it was checked.</param>
/// <param name="Count">How many people it holds.</param>
public sealed record ImportBatch(string Id, MemberId By, Instant At, int Count) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "import";

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>Where it stands.</summary>
    public ImportState State { get; init; }

    /// <summary>How many have been added.</summary>
    public int Added { get; init; }

    /// <summary>When it was confirmed.</summary>
    public Instant? ConfirmedAt { get; init; }
}

/// <summary>The people of an import, some at a time, until they are added and a day has passed.</summary>
public sealed record ImportRows(string Import, int Number, IReadOnlyList<ImportedPerson> People) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "import-rows";

    /// <inheritdoc/>
    public string Key => KeyOf(Import, Number);

    /// <summary>Makes the key.</summary>
    public static string KeyOf(string import, int number) => $"{import}/{number:0000}";
}

/// <summary>What a row says of a person: the least there is.</summary>
/// <param name="Name">Their name.</param>
/// <param name="KnownAs">A fingerprint of their e-mail address or platform id: by it they are known again when they join. The address itself is not kept.</param>
/// <param name="Roles">Mentee, mentor or both.</param>
public sealed record ImportedPerson(string Name, string KnownAs, Roles Roles)
{
    /// <summary>Their career family.</summary>
    public CareerFamily? Family { get; init; }

    /// <summary>The building or yard.</summary>
    public string Worksite { get; init; } = "";

    /// <summary>When they work.</summary>
    public IReadOnlyList<TimeRange> Shift { get; init; } = [];

    /// <summary>Their language.</summary>
    public Language Language { get; init; }

    /// <summary>Who directs their work.</summary>
    public string DirectedBy { get; init; } = "";
}
