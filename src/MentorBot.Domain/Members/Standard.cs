namespace MentorBot.Domain.Members;

/// <summary>The eight Universal Standards of NEA's ESP Professional Growth Continuum (facts G02).</summary>
public enum Standard
{
    /// <summary>Communication.</summary>
    Communication,

    /// <summary>Cultural competence.</summary>
    CulturalCompetence,

    /// <summary>Ethics.</summary>
    Ethics,

    /// <summary>Health and safety.</summary>
    HealthAndSafety,

    /// <summary>Organization.</summary>
    Organization,

    /// <summary>Professionalism.</summary>
    Professionalism,

    /// <summary>Reporting.</summary>
    Reporting,

    /// <summary>Technology.</summary>
    Technology,
}
