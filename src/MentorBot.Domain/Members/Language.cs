namespace MentorBot.Domain.Members;

/// <summary>The languages MentorBot speaks. A member has one; it is never taken from the thread's culture.</summary>
public enum Language
{
    /// <summary>English (en).</summary>
    English,

    /// <summary>Spanish (es).</summary>
    Spanish,
}
