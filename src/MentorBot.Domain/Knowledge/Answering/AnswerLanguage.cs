namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>The language of an index: entries and questions of one language stand together.</summary>
public enum AnswerLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Spanish.</summary>
    Spanish,
}
