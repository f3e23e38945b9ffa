namespace MentorBot.Domain.Learning;

/// <summary>What a submission for a micro-credential needs; the rubric of each says more (facts C05, C10–C12).</summary>
public enum EvidencePart
{
    /// <summary>All overview questions are answered, in order and numbered.</summary>
    Overview,

    /// <summary>The artifacts the rubric asks for; often a talk with a co-worker by audio or video.</summary>
    Artifacts,

    /// <summary>The reflection.</summary>
    Reflection,

    /// <summary>Each line of the rubric has been checked.</summary>
    Rubric,

    /// <summary>No names of oneself or of students, in the text or in file names.</summary>
    NoNames,

    /// <summary>Links open for reviewers.</summary>
    Links,

    /// <summary>Short forms are explained, and it has been read once more.</summary>
    Proofread,

    /// <summary>It is one's own work, not a machine's or another person's.</summary>
    OwnWork,
}
