using MentorBot.Domain.Knowledge.Answering;
using Microsoft.Data.Sqlite;

namespace MentorBot.Bench;

/// <summary>
/// The measure beside ours: SQLite's FTS5 over the same entries in the same process, Porter's stemmer, all words of the question
/// joined by OR, its own BM25.
/// </summary>
internal static class AnswerBenchFts5
{
    /// <summary>Top-1 over in-scope questions, and microseconds of processor time per question: mean and 99th percentile.</summary>
    public static (double Top1, double Mean, double P99) Measure(IReadOnlyList<AnswerDocument> documents, List<AnswerQuestion> questions)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Run(connection, "CREATE VIRTUAL TABLE entries USING fts5(id UNINDEXED, text, tokenize='porter unicode61')");
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO entries VALUES ($id, $text)";
            var (id, text) = (insert.Parameters.Add("$id", SqliteType.Text), insert.Parameters.Add("$text", SqliteType.Text));
            foreach (var document in documents)
            {
                (id.Value, text.Value) = (document.Id, string.Join(" . ", [document.Question, .. document.Variants, document.Answer]));
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT id FROM entries WHERE entries MATCH $words ORDER BY rank LIMIT 10";
        var words = ask.Parameters.Add("$words", SqliteType.Text);
        var microseconds = new List<double>(questions.Count);
        var right = 0;
        foreach (var question in questions)
        {
            words.Value = string.Join(" OR ", question.Text.Split([.. question.Text.Where(c => !char.IsLetterOrDigit(c))], StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word}\""));
            var start = ThreadClock.Microseconds;
            string? first = null;
            if (words.Value is string { Length: > 0 })
            {
                using var rows = ask.ExecuteReader();
                while (rows.Read())
                    first ??= rows.GetString(0);
            }
            microseconds.Add(ThreadClock.Microseconds - start);
            right += first is not null && question.Expected.Contains(first) ? 1 : 0;
        }
        microseconds.Sort();
        return ((double)right / Math.Max(1, questions.Count(question => question.Expected.Count > 0)), microseconds.Average(), microseconds[(int)(microseconds.Count * 0.99)]);
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
