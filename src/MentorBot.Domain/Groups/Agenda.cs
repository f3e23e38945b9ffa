namespace MentorBot.Domain.Groups;

/// <summary>A part of a meeting.</summary>
public enum AgendaPart
{
    /// <summary>Hello, who has which role, the norms.</summary>
    Welcome,

    /// <summary>What was to be done since the last time.</summary>
    LookBack,

    /// <summary>The step of the cycle; in a circle, each one's question; in a cohort, each one's draft.</summary>
    Work,

    /// <summary>What is decided, by role and without names.</summary>
    Decide,

    /// <summary>One word from everybody, the next date, thanks.</summary>
    ClosingRound,
}

/// <summary>A part of an agenda with its time.</summary>
/// <param name="Part">What happens.</param>
/// <param name="From">Minutes from the beginning.</param>
/// <param name="To">Minutes from the beginning.</param>
public sealed record AgendaItem(AgendaPart Part, int From, int To);

/// <summary>A timed agenda of 30, 45 or 60 minutes that ends with a closing round (ideas, no. 19).</summary>
public static class Agenda
{
    /// <summary>The lengths there are.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [30, 45, 60];

    /// <summary>The agenda of a length.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such length.</exception>
    public static IReadOnlyList<AgendaItem> Of(int minutes)
    {
        int[] parts = minutes switch
        {
            30 => [3, 4, 14, 4, 5],
            45 => [5, 6, 22, 6, 6],
            60 => [5, 10, 28, 9, 8],
            _ => throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "An agenda takes 30, 45 or 60 minutes."),
        };
        var (from, items) = (0, new List<AgendaItem>());
        foreach (var part in Enum.GetValues<AgendaPart>())
        {
            items.Add(new AgendaItem(part, from, from + parts[(int)part]));
            from += parts[(int)part];
        }
        return items;
    }
}
