namespace MentorBot.Domain.Members;

/// <summary>Why somebody is not let in, or not approved as a mentor: a choice from a list, never a note.</summary>
public enum DeclineReason
{
    /// <summary>Not a member of this local.</summary>
    NotOfUs,

    /// <summary>Does not work here.</summary>
    NotHere,

    /// <summary>Is here already, under another address.</summary>
    Twice,

    /// <summary>Has not been to the mentor training.</summary>
    NoTraining,

    /// <summary>Not at the moment.</summary>
    NotNow,
}
