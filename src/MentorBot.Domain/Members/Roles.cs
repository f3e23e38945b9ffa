namespace MentorBot.Domain.Members;

/// <summary>What a member does in the programme; several at once are possible.</summary>
[Flags]
public enum Roles
{
    /// <summary>None yet.</summary>
    None = 0,

    /// <summary>New to the job, wants a mentor.</summary>
    Mentee = 1,

    /// <summary>Experienced, offers to mentor.</summary>
    Mentor = 2,

    /// <summary>Runs the programme.</summary>
    Coordinator = 4,

    /// <summary>Runs it when the coordinator cannot.</summary>
    Backup = 8,

    /// <summary>Sees counts.</summary>
    Observer = 16,

    /// <summary>Sees counts, none under five.</summary>
    Committee = 32,

    /// <summary>Answers questions that the bot cannot.</summary>
    Volunteer = 64,
}
