using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>One local association's programme. Every row in the store belongs to one.</summary>
public sealed record Community(CommunityId Id, JoinCode JoinCode, Language Language, Instant CreatedAt) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "community";

    /// <inheritdoc/>
    public string Key => "";

    /// <summary>The teams and workspaces that belong to it.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Days without school.</summary>
    public SchoolCalendar Calendar { get; init; } = SchoolCalendar.Empty;

    /// <summary>When the season began; null for the first one, which began with the community.</summary>
    public Instant? SeasonFrom { get; init; }

    /// <summary>Since when the season is closed; null while one runs.</summary>
    public Instant? SeasonClosedAt { get; init; }

    /// <summary>What the community decided for itself.</summary>
    public CommunitySettings Settings { get; init; } = new();

    /// <summary>Who helps people who wait, besides the coordinator.</summary>
    public MemberId? BackupContact { get; init; }

    /// <summary>Who may know when a member does not want the coordinator to know.</summary>
    public MemberId? ConfidentialContact { get; init; }

    /// <summary>Whether mentors are approved before they are paired.</summary>
    public bool ApprovesMentors => Settings.MentorsNeedApproval || Settings.MentorsNeedTraining;

    /// <summary>Whether a joiner from this place must wait for a coordinator's tap.</summary>
    public bool MustWait(Place? from) => Settings.StrangersWait && (from is not { } place || !Places.Contains(place));
}
