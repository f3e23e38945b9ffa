namespace MentorBot.Domain.Members;

/// <summary>The language a member is written to in. It belongs to the member, never to the place; answers are understood in both, always.</summary>
public enum Language
{
    /// <summary>English (en).</summary>
    English,

    /// <summary>Spanish (es).</summary>
    Spanish,
}
