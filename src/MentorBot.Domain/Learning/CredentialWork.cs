using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Learning;

/// <summary>One member's work for one micro-credential: a checklist and a status. Nothing of what they write is kept.</summary>
public sealed record CredentialWork(MemberId Member, string Name, Instant StartedAt) : IRecord
{
    /// <inheritdoc/>
    static string IRecord.Kind => "credential";

    /// <inheritdoc/>
    public string Key => KeyOf(Member, Name);

    /// <summary>A short name for buttons.</summary>
    public string Id => IdOf(Name);

    /// <summary>Where it stands.</summary>
    public CredentialState State { get; init; }

    /// <summary>What is done of the checklist.</summary>
    public IReadOnlyList<EvidencePart> Done { get; init; } = [];

    /// <summary>What was shared last with the cohort.</summary>
    public Progress? Shared { get; init; }

    /// <summary>When it was handed in last.</summary>
    public Instant? SubmittedAt { get; init; }

    /// <summary>How often it was handed in.</summary>
    public int Tries { get; init; }

    /// <summary>What is missing of the checklist.</summary>
    public IReadOnlyList<EvidencePart> Missing => [.. Enum.GetValues<EvidencePart>().Except(Done)];

    /// <summary>Makes the key.</summary>
    public static string KeyOf(MemberId member, string name) => $"{member}/{IdOf(name)}";

    /// <summary>The same name, however it is written, gives the same id.</summary>
    public static string IdOf(string name) => ShortId.Of(6, Fold.Of(name));
}
