using MentorBot.Domain.Members;

namespace MentorBot.Domain.Learning;

/// <summary>The ESP micro-credentials of the proficient level: two for each standard, 16 in all (facts C02).</summary>
/// <remarks>The names of six are confirmed (facts C03); the others are shown by their standard, and whoever earns one types its own name.</remarks>
public static class CredentialStack
{
    /// <summary>Them all, by standard.</summary>
    public static IReadOnlyList<StackCredential> All { get; } =
        [.. Enum.GetValues<Standard>().SelectMany(standard => new[] { new StackCredential(standard, 1), new StackCredential(standard, 2) })];

    /// <summary>Those whose name is confirmed.</summary>
    public static IReadOnlyList<StackCredential> Confirmed { get; } = [.. All.Where(credential => credential.IsNameConfirmed)];
}

/// <summary>One of the stack.</summary>
/// <param name="Standard">The standard it belongs to.</param>
/// <param name="Number">1 or 2.</param>
public sealed record StackCredential(Standard Standard, int Number)
{
    /// <summary>Whether its name was read at a source.</summary>
    public bool IsNameConfirmed => Standard is Standard.Communication or Standard.CulturalCompetence or Standard.Ethics;
}
