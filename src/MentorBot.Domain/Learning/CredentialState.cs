namespace MentorBot.Domain.Learning;

/// <summary>Where one's work for a micro-credential stands.</summary>
public enum CredentialState
{
    /// <summary>Evidence is being collected.</summary>
    Collecting,

    /// <summary>Handed in; the answer is awaited.</summary>
    Submitted,

    /// <summary>Awarded.</summary>
    Awarded,

    /// <summary>Not yet awarded: it can be mended and handed in again.</summary>
    NotYet,
}
