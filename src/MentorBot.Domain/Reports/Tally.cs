namespace MentorBot.Domain.Reports;

/// <summary>What a report counts.</summary>
public enum TallyKind
{
    /// <summary>Pairs by state at the end of the time.</summary>
    Pairs,

    /// <summary>Days from the introduction to the first sign of contact.</summary>
    FirstContact,

    /// <summary>Meetings of a pair in its first 90 days.</summary>
    Meetings,

    /// <summary>What was answered to "did you two meet?".</summary>
    Answers,

    /// <summary>Meetings by kind.</summary>
    Kinds,

    /// <summary>Days a mentee waited for the introduction.</summary>
    Waiting,

    /// <summary>Questions the bot was asked.</summary>
    Asked,

    /// <summary>Questions that were handed to a person.</summary>
    Questions,
}

/// <summary>A count with its parts: their sum is the denominator, and "unknown" is a part like the others.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Parts">The parts, in the order shown.</param>
public sealed record Tally(TallyKind Kind, IReadOnlyList<Counted> Parts)
{
    /// <summary>The part for what nobody knows.</summary>
    public const string Unknown = "unknown";

    /// <summary>The denominator.</summary>
    public int Total => Parts.Sum(part => part.Count);

    /// <summary>As those see it who run the programme: every figure.</summary>
    public ShownTally Whole() => new(Kind, [.. Parts.Select(part => new ShownPart(part.Name, part.Count, part.Minutes))], Total);

    /// <summary>
    /// As everybody else sees it: no count under five, and none that can be worked out. The total goes, too, where what it says of the
    /// hidden ones would give one of them away: there is one alone, together they are fewer than five, or each must be four.
    /// </summary>
    public ShownTally Guarded()
    {
        var hidden = Parts.Where(part => part.Count < Least).ToArray();
        var sum = hidden.Sum(part => part.Count);
        var tells = hidden.Length > 0 && (hidden.Length == 1 || sum < Least || sum == hidden.Length * (Least - 1));
        return new ShownTally(Kind, [.. Parts.Select(part => part.Count < Least ? new ShownPart(part.Name, null, null) : new ShownPart(part.Name, part.Count, part.Minutes))], tells ? null : Total);
    }

    /// <summary>The least count that is shown to others.</summary>
    public const int Least = 5;
}

/// <summary>A part of a count.</summary>
/// <param name="Name">Its short name: a state, a span of days, a kind.</param>
/// <param name="Count">How many.</param>
/// <param name="Minutes">The minutes behind it, where time is counted.</param>
public sealed record Counted(string Name, int Count, int? Minutes = null);

/// <summary>A tally as one reader may see it.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Parts">The parts.</param>
/// <param name="Total">The denominator; null where it would tell what is hidden.</param>
public sealed record ShownTally(TallyKind Kind, IReadOnlyList<ShownPart> Parts, int? Total);

/// <summary>A part as one reader may see it.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Count">How many; null where it is fewer than five, or would tell one that is.</param>
/// <param name="Minutes">The minutes behind it.</param>
public sealed record ShownPart(string Name, int? Count, int? Minutes);
