using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Dialogs.Talk.Guarding;

namespace MentorBot.Tests.Talk;

/// <summary>
/// The first two tests read lists the Guard was trained on, among others: what it is meant to find, and that a change breaks none of it. The third reads lists
/// nobody trains on, the same as <c>bench guard</c>.
/// </summary>
public sealed class GuardLists
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Nearly_every_sentence_raises_an_alarm_and_that_of_its_category(string language)
    {
        foreach (var category in Enum.GetValues<GuardCategory>())
        {
            var sentences = Read(language).Where(sentence => sentence.Category == category).ToArray();
            Assert.True(sentences.Length >= 40, $"{category}: {sentences.Length} sentences");
            var missed = sentences.Where(sentence => Guard.Look(sentence.Text) is null).ToArray();
            Assert.True(missed.Length <= sentences.Length * 0.03, $"{category}: {string.Join(" | ", missed.Select(sentence => sentence.Text))}");
            var mistaken = sentences.Where(sentence => Guard.Look(sentence.Text) != category).ToArray();
            Assert.True(mistaken.Length <= sentences.Length * 0.06, $"{category}: {string.Join(" | ", mistaken.Select(sentence => sentence.Text))}");
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Hardly_any_harmless_sentence_raises_one(string language)
    {
        var harmless = Read(language).Where(sentence => sentence.Category is null).ToArray();
        Assert.True(harmless.Length >= 150, $"{harmless.Length} sentences");
        var alarmed = harmless.Where(sentence => Guard.Look(sentence.Text) is not null).ToArray();
        Assert.True(alarmed.Length <= harmless.Length * 0.02, string.Join(" | ", alarmed.Select(sentence => sentence.Text)));
    }

    /// <summary>
    /// Lists nobody trains on. The figures are what was measured (docs/guard.md), less a little: a change that makes the Guard worse must say so here.
    /// </summary>
    [Theory]
    [InlineData("en", 94, 5)]
    [InlineData("es", 95, 6.5)]
    [InlineData("second-en", 82, 4)]
    [InlineData("second-es", 89, 3)]
    [InlineData("third-en", 84, 2)]
    [InlineData("third-es", 80, 11)]
    [InlineData("fourth-en", 94, 10)]
    [InlineData("fourth-es", 92, 11.5)]
    [InlineData("fifth-en", 96, 3)]
    [InlineData("fifth-es", 93, 5)]
    public void Sentences_it_never_saw_raise_no_fewer_alarms_and_no_more_false_ones_than_were_measured(string list, double recall, double falseAlarms)
    {
        var found = ReadFrom(Path.Combine("guard-judged", $"{list}.jsonl")).ToLookup(sentence => sentence.Category is not null, sentence => Guard.Look(sentence.Text) is not null);
        Assert.InRange(100.0 * found[true].Count(alarmed => alarmed) / found[true].Count(), recall, 100);
        Assert.InRange(100.0 * found[false].Count(alarmed => alarmed) / found[false].Count(), 0, falseAlarms);
    }

    /// <summary>What a mentoring bot is answered all day – times, places, jobs, moods, yes and no; the other half of them is learnt from.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Short_everyday_replies_raise_no_alarm(string language)
    {
        var replies = ReadFrom(Path.Combine("guard-judged", $"replies-{language}.jsonl")).Select(reply => reply.Text).ToArray();
        Assert.True(replies.Length >= 150, $"{replies.Length} replies");
        var alarmed = replies.Where(reply => Guard.Look(reply) is not null).ToArray();
        Assert.True(alarmed.Length <= 2, string.Join(" | ", alarmed));
    }

    [Fact]
    public void No_text_at_all_makes_the_Guard_fail() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
        Gen.Choose(0, 0xFFFF).Select(code => (char)code).ArrayOf().Select(characters => new string(characters)).ToArbitrary(), text =>
        {
            _ = Guard.Look(text);
            _ = Guard.LooksLikeStudentName(text + " " + text);
        }));

    [Theory]
    [InlineData("he he he he ")]
    [InlineData("kid dad hits ")]
    [InlineData("a")]
    [InlineData("niño. ")]
    public void A_long_text_is_looked_at_to_its_end(string piece) =>
        Assert.Equal(GuardCategory.Crisis, Guard.Look(string.Concat(Enumerable.Repeat(piece, 3000 / piece.Length)) + ". I want to die."));

    private static IEnumerable<(string Text, GuardCategory? Category)> Read(string language) => ReadFrom($"guard-dev.{language}.jsonl");

    private static IEnumerable<(string Text, GuardCategory? Category)> ReadFrom(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Talk", file)).Select(line => JsonNode.Parse(line)!)
            .Select(line => ((string)line["text"]!, line["category"] is { } category ? Enum.Parse<GuardCategory>((string)category!, ignoreCase: true) : (GuardCategory?)null));
}
