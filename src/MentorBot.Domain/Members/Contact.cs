namespace MentorBot.Domain.Members;

/// <summary>How a member likes to meet their partner.</summary>
public enum Contact
{
    /// <summary>Did not say.</summary>
    Any,

    /// <summary>Face to face at work.</summary>
    InPerson,

    /// <summary>By phone call.</summary>
    Phone,

    /// <summary>By messages.</summary>
    Messages,
}
