using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Channels.Web;
using MentorBot.Dialogs.Reports;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Reports;
using MentorBot.Tests.Conventions;
using MentorBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Desk;

/// <summary>Nobody but a coordinator learns of fewer than five people, not by subtracting either.</summary>
public sealed class Small_counts
{
    private static readonly Arbitrary<int[]> Counts = Gen.Choose(0, 12).ArrayOf().Where(counts => counts.Length is > 0 and <= 7).ToArbitrary();

    [Fact]
    public void Are_never_shown() => Prop.ForAll(Counts, counts => Guarded(counts) is var shown && shown.Parts.All(part => part.Count is null or >= 5) && shown.Total is null or >= 5).QuickCheckThrowOnFailure();

    /// <summary>Whoever knows the rule looks for all counts that would be shown the same: each hidden one must be open to doubt.</summary>
    [Fact]
    public void Cannot_be_worked_out() => Prop.ForAll(Gen.Choose(0, 9).ArrayOf(3).ToArbitrary(), counts =>
    {
        var shown = Guarded(counts);
        var alike = (from a in Enumerable.Range(0, 30) from b in Enumerable.Range(0, 30) from c in Enumerable.Range(0, 30)
                     let other = Guarded([a, b, c])
                     where other.Total == shown.Total && other.Parts.Select(part => part.Count).SequenceEqual(shown.Parts.Select(part => part.Count))
                     select new[] { a, b, c }).ToArray();
        return Enumerable.Range(0, 3).All(part => shown.Parts[part].Count is not null || alike.Select(counts => counts[part]).Distinct().Count() > 1);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    [Theory]
    [InlineData("9 8 7", "9 8 7 24")] // nothing small: all of it
    [InlineData("9 3 7", "9 - 7 -")] // one small: the total would tell it
    [InlineData("9 3 2 20", "9 - - 20 34")] // two small that add up to five
    [InlineData("9 1 2 20", "9 - - 20 -")] // two small that do not
    [InlineData("9 4 4 20", "9 - - 20 -")] // who knows that both are under five would know both
    [InlineData("3", "- -")]
    [InlineData("1 2", "- - -")]
    public void Are_held_back_like_this(string counts, string shown)
    {
        var tally = Guarded([.. counts.Split(' ').Select(count => int.Parse(count, CultureInfo.InvariantCulture))]);
        Assert.Equal(shown, string.Join(' ', tally.Parts.Select(part => part.Count).Append(tally.Total).Select(count => count?.ToString(CultureInfo.InvariantCulture) ?? "-")));
    }

    [Fact]
    public void Are_all_there_for_who_runs_the_programme() => Assert.Equal([1, 0, 7], new Tally(TallyKind.Pairs, [new("a", 1), new("b", 0), new("c", 7)]).Whole().Parts.Select(part => part.Count!.Value));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Are_kept_out_of_a_channel_whoever_asks_there(bool inPrivate)
    {
        await using var host = new StoryHost();
        await host.Services.GetRequiredService<TryOut>().ResetAsync(CancellationToken.None);
        var cora = WebChannel.AddressOf(TryOut.Coordinator);
        var turn = new Turn(new Heard("asked", cora, "report") { InPrivate = inPrivate }, await host.OpenBookAsync(cora), Plausible.Now);
        await Understanding.RecognizeAsync(turn, CancellationToken.None);

        await host.Services.GetRequiredService<Understanding>().TryRunAsync(turn, new Parsed.Call(ReportCommand.Syntax, "month", 0), new Dictionary<string, string>(StringComparer.Ordinal), CancellationToken.None);

        Assert.Equal(!inPrivate, Assert.Single(turn.Replies).Card!.Lines.Contains(turn.Texts.Reports.NoneUnderFive));
    }

    private static ShownTally Guarded(int[] counts) => new Tally(TallyKind.Pairs, [.. counts.Select((count, index) => new Counted($"{index}", count))]).Guarded();
}
