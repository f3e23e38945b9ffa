using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Knowledge;

/// <summary>Where a handed-over question stands.</summary>
public enum AskedState
{
    /// <summary>Nobody has taken it.</summary>
    Open,

    /// <summary>Somebody has taken it and will answer.</summary>
    Taken,

    /// <summary>Answered; the asker has not said yet whether it helped.</summary>
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

    /// <summary>Whether those who answer must not learn who asks.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Who has taken it.</summary>
    public MemberId? TakenBy { get; init; }

    /// <summary>Who answered.</summary>
    public MemberId? AnsweredBy { get; init; }

    /// <summary>Where it stands.</summary>
    public AskedState State { get; init; }

    /// <summary>Since when it stands there; null: since it was asked.</summary>
    public Instant? Since { get; init; }

    /// <summary>How often its state has changed: what tells one message about it from the next.</summary>
    public int Changes { get; init; }

    /// <summary>Whether whoever must act now has been reminded.</summary>
    public bool Reminded { get; init; }

    /// <summary>Whether a person still has to answer.</summary>
    public bool Waits => State is AskedState.Open or AskedState.Taken;

    /// <summary>Makes the key.</summary>
    public static string KeyOf(int number) => $"{number:000000}";

    /// <summary>The question in another state from now on.</summary>
    public Asked Now(AskedState state, Instant now) => this with { State = state, Since = now, Changes = Changes + 1, Reminded = false };
}

/// <summary>How many questions have been handed over: the last number given.</summary>
public sealed record AskedCount(int Last) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "question-count";

    /// <inheritdoc/>
    public string Key => "";
}
