using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Knowledge;

/// <summary>Where a handed-over question stands.</summary>
public enum AskedState
{
    /// <summary>Nobody has taken it.</summary>
    Open,

    /// <summary>Answered; the asker reads the answer next.</summary>
    Answered,

    /// <summary>Over; its words are gone.</summary>
    Closed,
}

/// <summary>A question that the bot could not answer and its asker agreed to hand to a person.</summary>
public sealed record Asked(int Number, MemberId Asker, Instant At) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "question";

    /// <inheritdoc/>
    public string Key => KeyOf(Number);

    /// <summary>The question as asked; emptied when it is closed.</summary>
    public string Words { get; init; } = "";

    /// <summary>The answer as written; emptied when it is closed.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Who answered.</summary>
    public MemberId? AnsweredBy { get; init; }

    /// <summary>Where it stands.</summary>
    public AskedState State { get; init; }

    /// <summary>Makes the key.</summary>
    public static string KeyOf(int number) => $"{number:000000}";
}

/// <summary>How many questions have been handed over: the last number given.</summary>
public sealed record AskedCount(int Last) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "question-count";

    /// <inheritdoc/>
    public string Key => "";
}
