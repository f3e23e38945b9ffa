using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Knowledge;

/// <summary>What became of the questions of a month: counts and nothing else. Several rows share a month, so that people who ask at once do not wait for each other.</summary>
/// <param name="Month">The first day of the month, in the time zone of whoever asked.</param>
/// <param name="Row">Which of the rows.</param>
public sealed record QuestionMonth(LocalDate Month, int Row) : IRecord
{
    private const int Rows = 16;

    /// <inheritdoc/>
    public static string Kind => "question-month";

    /// <inheritdoc/>
    public string Key => KeyOf(Month, Row);

    /// <summary>Answered at once.</summary>
    public int Answered { get; init; }

    /// <summary>A few answers were offered that may fit.</summary>
    public int Offered { get; init; }

    /// <summary>Nothing was known.</summary>
    public int NotKnown { get; init; }

    /// <summary>Counts one question. Which row counts it says nothing of who asked: a sixteenth of all people share it.</summary>
    public static async Task CountAsync(IRecords records, Member asker, Instant now, Func<QuestionMonth, QuestionMonth> count, CancellationToken cancellationToken)
    {
        var day = asker.DayAt(now);
        var (month, row) = (day.PlusDays(1 - day.Day), asker.Id.Value.Sum(letter => letter) % Rows);
        records.Put(count(await records.FindAsync<QuestionMonth>(KeyOf(month, row), cancellationToken) ?? new QuestionMonth(month, row)));
    }

    private static string KeyOf(LocalDate month, int row) => $"{month:uuuu-MM}/{row:00}";
}
