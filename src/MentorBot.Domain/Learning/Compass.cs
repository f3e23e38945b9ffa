using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Domain.Learning;

/// <summary>A goal: a standard, and the level to reach next.</summary>
public sealed record CompassGoal(Standard Standard, Level Next);

/// <summary>From a self-check to at most two goals. The answers themselves live no longer than the turn in which they are given.</summary>
public static class Compass
{
    /// <summary>So many goals at most: two can be kept in mind.</summary>
    public const int MostGoals = 2;

    /// <summary>The goals: what one is least sure of comes first, among these what one wants to grow in.</summary>
    /// <param name="answers">The level for each standard that was answered.</param>
    /// <param name="wants">What the member wants to grow in.</param>
    public static IReadOnlyList<CompassGoal> GoalsOf(IReadOnlyDictionary<Standard, Level> answers, IReadOnlyList<Standard> wants) =>
        [.. answers.Where(answer => answer.Value != Level.Advanced)
            .OrderBy(answer => answer.Value).ThenBy(answer => wants.Contains(answer.Key) ? 0 : 1).ThenBy(answer => answer.Key)
            .Take(MostGoals).Select(answer => new CompassGoal(answer.Key, answer.Value + 1))];

    /// <summary>Goals as a few letters, to be sealed.</summary>
    public static string Write(IReadOnlyList<CompassGoal> goals) => string.Join(',', goals.Select(goal => $"{goal.Standard}:{goal.Next}"));

    /// <summary>Reads what <see cref="Write"/> wrote; what is no goal is left out.</summary>
    public static IReadOnlyList<CompassGoal> Read(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).Select(part =>
            part is [var first, var second] && Enum.TryParse<Standard>(first, out var standard) && Enum.TryParse<Level>(second, out var level) ? new CompassGoal(standard, level) : null).OfType<CompassGoal>()];
}

/// <summary>The goals that a member kept for themself alone, sealed: without the server's key nobody reads them, and no command shows them to anybody else.</summary>
public sealed record KeptCompass(MemberId Member, string Sealed) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "compass";

    /// <inheritdoc/>
    public string Key => Member.Value;
}

/// <summary>The goals that a mentee has shown to a mentor. Gone when they stop showing them.</summary>
public sealed record SharedGoals(MemberId Member, MemberId With, IReadOnlyList<CompassGoal> Goals) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "shared-goals";

    /// <inheritdoc/>
    public string Key => Member.Value;
}
