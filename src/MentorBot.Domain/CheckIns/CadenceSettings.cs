namespace MentorBot.Domain.CheckIns;

/// <summary>How often a pair is asked: a first question, then often, then less often, then now and then. Days of a break do not count.</summary>
public sealed record CadenceSettings
{
    /// <summary>The longest time between two questions.</summary>
    public const int MostDays = 120;

    /// <summary>The day of the first question: one day of silence, then it comes (chat-roulette, 24 hours).</summary>
    public int FirstDay { get; init; } = 2;

    /// <summary>Days between questions at first.</summary>
    public int OftenDays { get; init; } = 7;

    /// <summary>How many of those.</summary>
    public int OftenTimes { get; init; } = 4;

    /// <summary>Days between questions then.</summary>
    public int ThenDays { get; init; } = 14;

    /// <summary>How many of those.</summary>
    public int ThenTimes { get; init; } = 4;

    /// <summary>Days between questions from then on.</summary>
    public int LaterDays { get; init; } = 30;

    /// <summary>The numbers in their order, as a command carries them.</summary>
    public IReadOnlyList<int> Numbers => [FirstDay, OftenDays, OftenTimes, ThenDays, ThenTimes, LaterDays];

    /// <summary>The cadence of six numbers; null when one of them makes no sense.</summary>
    public static CadenceSettings? Of(IReadOnlyList<int> numbers) =>
        numbers is [>= 1 and <= 30 and var first, >= 1 and <= MostDays and var often, >= 0 and <= 52 and var oftenTimes, >= 1 and <= MostDays and var then, >= 0 and <= 52 and var thenTimes, >= 1 and <= MostDays and var later]
            ? new CadenceSettings { FirstDay = first, OftenDays = often, OftenTimes = oftenTimes, ThenDays = then, ThenTimes = thenTimes, LaterDays = later }
            : null;
}
