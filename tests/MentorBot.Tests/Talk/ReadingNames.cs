using MentorBot.Dialogs.Talk.Reading;

namespace MentorBot.Tests.Talk;

public sealed class ReadingNames
{
    private static readonly (string, string)[] People =
        [("1", "Ana López"), ("2", "Ana María Díaz"), ("3", "Grace"), ("4", "Seán O’Brien"), ("5", "Grace Hopper"), ("6", "Mary-Ann Smith"), ("7", "Luis Díaz"), ("8", "José"), ("9", "José")];

    [Theory]
    [InlineData("pair @Grace", "3")] // the whole name wins over its beginning
    [InlineData("pair @grace hopper now", "5")] // the longest match
    [InlineData("@ana lopez", "1")] // without accents
    [InlineData("@ANA MARÍA", "2")] // the beginning of a name
    [InlineData("@lopez", "1")] // a family name
    [InlineData("@Ana López, please", "1")]
    [InlineData("@sean o'brien", "4")]
    [InlineData("@Seán O’Brien's route", "4")]
    [InlineData("@mary ann", "6")]
    [InlineData("@luis.diaz", "7")]
    public void One_is_meant(string text, string id) =>
        Assert.Equal(id, Assert.IsType<MentionReading.Found>(Assert.Single(NameReader.FindMentions(text, People))).Id);

    [Theory]
    [InlineData("nudge @ana", new[] { "1", "2" })]
    [InlineData("@diaz", new[] { "2", "7" })]
    [InlineData("@jose", new[] { "8", "9" })] // two of one name
    public void Several_may_be_meant(string text, string[] ids) =>
        Assert.Equal(ids, Assert.IsType<MentionReading.Ambiguous>(Assert.Single(NameReader.FindMentions(text, People))).Ids);

    [Theory]
    [InlineData("@Anabel", null)] // whole words only
    [InlineData("@graec", "3")] // nearly
    [InlineData("@grace hoper", "3")] // a word too many is no part of the name
    [InlineData("@smyth", "6")]
    [InlineData("@zzz", null)]
    public void Nobody_may_be_meant(string text, string? nearest)
    {
        var mention = Assert.Single(NameReader.FindMentions(text, People));
        Assert.Equal(nearest, mention is MentionReading.Found found ? found.Id : Assert.IsType<MentionReading.Unknown>(mention).NearestId);
    }

    [Theory]
    [InlineData("write to ana@example.org")] // an address
    [InlineData("<@U123>")] // the platform's own
    [InlineData("@")]
    [InlineData("@ Grace")]
    [InlineData("")]
    public void Not_a_mention(string text) => Assert.Empty(NameReader.FindMentions(text, People));

    [Fact]
    public void Two_mentions_and_where_they_stand()
    {
        const string Text = "pair @Grace Hopper @Ana López today";
        var mentions = NameReader.FindMentions(Text, People);
        Assert.Equal(["@Grace Hopper", "@Ana López"], mentions.Select(mention => Text.Substring(mention.Start, mention.Length)));
        Assert.Equal(["5", "1"], mentions.Cast<MentionReading.Found>().Select(mention => mention.Id));
    }

    [Theory]
    [InlineData("mach", "match")]
    [InlineData("ovredue", "overdue")]
    [InlineData("chekcins", "checkins")]
    [InlineData("peopel", "people")]
    [InlineData("me", null)] // too short to guess
    [InlineData("weather", null)]
    public void The_nearest_command(string text, string? command) =>
        Assert.Equal(command, Nearest.Of(text, ["help", "match", "overdue", "checkins", "people", "settings"]));

    [Theory]
    [InlineData("  ¡Ñandú  ÉXITO! ", "¡nandu exito!")]
    [InlineData("Don’t", "don't")]
    [InlineData("a\u0000b\u200Bc\td", "a bc d")] // control and invisible characters
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("\uD800x", "x")] // half a character
    public void Folding(string text, string folded) => Assert.Equal(folded, Fold.Of(text));
}
