using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Domain.Plans;

/// <summary>What a new programme was planned to be: the answers to twelve questions, all of them choices, numbers and days.</summary>
/// <param name="Said">The answers by the questions' short names.</param>
/// <param name="At">When.</param>
public sealed record ProgrammePlan(IReadOnlyDictionary<string, string> Said, Instant At) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "plan";

    /// <inheritdoc/>
    public string Key => "";
}
