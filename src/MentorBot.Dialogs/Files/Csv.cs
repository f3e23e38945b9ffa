using CsvHelper;

namespace MentorBot.Dialogs.Files;

/// <summary>Tables as CSV: written so that no spreadsheet takes a cell for a formula, and read however a spreadsheet wrote them.</summary>
public static class Csv
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    // What a spreadsheet would calculate (OWASP, CSV injection): an apostrophe in front makes it text.
    private const string Dangerous = "=+-@\t\r\n|%";

    /// <summary>Writes a table: UTF-8 with the mark by which Excel knows it, commas, every cell that could be a formula made text.</summary>
    public static byte[] Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape, InjectionCharacters = Dangerous }, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(columns))
            {
                foreach (var cell in row)
                    csv.WriteField(cell);
                csv.EndRecord();
            }
        }
        return memory.ToArray();
    }

    /// <summary>Reads rows as typed or as a spreadsheet saved them: commas, semicolons, tabs or bars, the first lines say which.</summary>
    /// <param name="text">The rows; a heading is a row like any other.</param>
    /// <returns>Each row with the number of the line on which it begins, the first being 1; empty lines are left out.</returns>
    public static IReadOnlyList<CsvLine> Read(string text)
    {
        using var csv = CsvReader.FromText(text.TrimStart('\uFEFF'), new CsvReaderOptions { HasHeader = false, TrimWhitespace = true, TrackLineNumbers = true });
        var lines = new List<CsvLine>();
        while (csv.Read())
        {
            var cells = new string[csv.FieldCount];
            for (var cell = 0; cell < cells.Length; cell++)
                cells[cell] = Plain(csv.GetString(cell));
            if (cells.Any(cell => cell.Length > 0))
                lines.Add(new CsvLine((int)csv.LineNumber, cells));
        }
        return lines;
    }

    // The mark in front of a cell that looked like a formula is ours, or a spreadsheet's: it is no part of what was meant.
    private static string Plain(string cell) => cell is ['\'', var next, ..] && Dangerous.Contains(next, StringComparison.Ordinal) ? cell[1..] : cell;
}

/// <summary>A row of a table.</summary>
/// <param name="Number">The line on which it begins.</param>
/// <param name="Cells">Its cells.</param>
public sealed record CsvLine(int Number, IReadOnlyList<string> Cells);
