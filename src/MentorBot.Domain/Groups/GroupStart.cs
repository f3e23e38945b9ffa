using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Groups;

/// <summary>What somebody wants to begin.</summary>
/// <param name="Kind">The kind of group.</param>
/// <param name="Purpose">The question or purpose in own words; empty where it was picked.</param>
public sealed record GroupStart(GroupKind Kind, string Purpose)
{
    /// <summary>The question that a PLC picked.</summary>
    public PlcQuestion? Question { get; init; }

    /// <summary>What a circle picked.</summary>
    public CirclePurpose? Aim { get; init; }

    /// <summary>Who is asked to join.</summary>
    public IReadOnlyList<MemberId> Invited { get; init; } = [];

    /// <summary>Whether anybody else may join.</summary>
    public bool Open { get; init; }

    /// <summary>In whose words a PLC asks.</summary>
    public CareerFamily? Family { get; init; }

    /// <summary>The micro-credential of a cohort.</summary>
    public string Credential { get; init; } = "";

    /// <summary>When they meet first.</summary>
    public Instant? FirstAt { get; init; }

    /// <summary>Where they meet.</summary>
    public string Where { get; init; } = "";
}
