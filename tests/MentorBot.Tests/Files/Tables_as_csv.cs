using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Dialogs.Files;

namespace MentorBot.Tests.Files;

public sealed class Tables_as_csv
{
    private static readonly Gen<string> Cells = Gen.Elements('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', '\'', ' ', 'a', 'ñ', '1', '|', '%').ArrayOf().Select(letters => new string(letters));

    [Fact]
    public void Hold_no_cell_that_a_spreadsheet_would_calculate() =>
        Prop.ForAll(Cells.ToArbitrary(), cell => Raw(Csv.Write(["name", "cell"], [["first", cell]])) is var raw && (raw.Length == 0 || !"=+-@\t\r\n|%".Contains(raw[0], StringComparison.Ordinal))).QuickCheckThrowOnFailure();

    [Fact]
    public void Are_read_as_they_were_written() =>
        Prop.ForAll(Cells.Where(cell => cell == cell.Trim() && !cell.StartsWith('\'') && !cell.Contains('\r', StringComparison.Ordinal)).ToArbitrary(), cell =>
            Csv.Read(Encoding.UTF8.GetString(Csv.Write(["name", "cell"], [["first", cell]])))[1].Cells[1] == cell).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("name;site\nAna;Lincoln", "Ana|Lincoln")] // a Spanish or German spreadsheet
    [InlineData("name\tsite\nAna\tLincoln", "Ana|Lincoln")] // pasted from a spreadsheet
    [InlineData("\uFEFFname,site\r\n\"Pérez, Ana\", Lincoln \r\n", "Pérez, Ana|Lincoln")]
    public void Are_read_however_they_were_saved(string text, string row) => Assert.Equal(row, string.Join('|', Csv.Read(text)[1].Cells));

    [Fact]
    public void Know_their_lines() =>
        Assert.Equal([1, 3, 5], Csv.Read("name,site\n\nAna,\"two\nlines\"\nBen,Yard\n").Select(line => line.Number));

    [Fact]
    public void Are_known_to_be_UTF_8_by_Excel() => Assert.Equal([0xEF, 0xBB, 0xBF], Csv.Write(["año"], []).Take(3));

    // The last cell of the second line, without the quotes around it.
    private static string Raw(byte[] csv)
    {
        var text = Encoding.UTF8.GetString(csv)[1..];
        var cell = text[(text.IndexOf("first,", StringComparison.Ordinal) + "first,".Length)..][..^2];
        return cell.StartsWith('"') ? cell[1..^1] : cell;
    }
}
