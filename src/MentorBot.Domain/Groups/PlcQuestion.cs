namespace MentorBot.Domain.Groups;

/// <summary>The four questions of a PLC (facts L03); each job family asks them in its own words.</summary>
public enum PlcQuestion
{
    /// <summary>What do we want people to be able to do?</summary>
    What,

    /// <summary>How will we know?</summary>
    Know,

    /// <summary>What do we do when some cannot yet?</summary>
    NotYet,

    /// <summary>What is next for those who can? Often forgotten.</summary>
    Already,
}
