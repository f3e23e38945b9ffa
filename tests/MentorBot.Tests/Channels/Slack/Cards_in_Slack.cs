using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Channels.Slack;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using Newtonsoft.Json;
using SlackNet;

namespace MentorBot.Tests.Channels.Slack;

public sealed class Cards_in_Slack
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(100);
    private static readonly JsonSerializerSettings Json = Default.JsonSettings().SerializerSettings;

    [Fact]
    public void A_sentence_is_dressed() => Golden("sentence", new Spoken("Hi Ana & <Ben>!\nSee <!channel> or @here: https://example.org *now*"));

    [Fact]
    public void A_card_of_choices_is_dressed() => Golden("choices", new Spoken("Before you join", Card.Of("What we store", "Your name.", "When you met.").With(new Choice("I agree", "agree-en"), new Choice("No thanks", "no")), Asks: true) { OfferId = "abcde" });

    [Fact]
    public void Charts_are_drawn_in_text() => Golden("charts", new Spoken("Report", Card.Of("Report") with { Charts = [new Chart("Pairs by state (10 in all)", [new Bar("active", "9 of 10", 0.9), new Bar("ended", "1 of 10", 0.1)]), new Chart("Days to first contact: nothing to count in this time.", [])] }));

    [Fact]
    public void Links_are_dressed() => Golden("links", new Spoken("This is all of it.", Card.Of("All I keep about you", "Ana").With(new CardLink("Keep it as a file", "https://bot.example.org/r/k3q9z")).With(new Choice("Close my links now", "close links"))) { OfferId = "klmno" });

    [Fact]
    public void A_form_is_dressed() => Golden("form", new Spoken("Tell me more.", Card.Of("Your profile").With(
        new Field("site", "Worksite", FieldKind.Text, "Lincoln"), new Field("n", "Years", FieldKind.Number, "3"), new Field("day", "First day", FieldKind.Date, "2026-09-14"), new Field("at", "Best time", FieldKind.Time, "15:30"),
        new Field("family", "Job", FieldKind.Choice, "b") { Options = [new("Bus", "a"), new("Kitchen", "b")] }, new Field("days", "Days", FieldKind.Multi, "mo,we") { Options = [new("Monday", "mo"), new("Wednesday", "we"), new("Friday", "fr")] })
        .With(new Choice("Save", "save"))) { OfferId = "fghij" });

    [Fact]
    public void Every_random_card_keeps_slacks_limits() => Check.One(Runs, Prop.ForAll(Cards(), spoken => SlackLimits.Broken(ToJson(spoken)).ToArray() is [] ? true : throw new InvalidOperationException(string.Join('\n', SlackLimits.Broken(ToJson(spoken))))));

    [Fact]
    public void Every_random_form_keeps_slacks_limits() => Check.One(Runs, Prop.ForAll(Cards(), spoken =>
    {
        var broken = SlackLimits.BrokenView(ToJson(SlackViews.Form(spoken.Card!.Fields, spoken.Text, spoken.Card.Title, "abcde:x\nD1", TextsIn.Of(Language.Spanish)))).ToArray();
        return broken is [] ? true : throw new InvalidOperationException(string.Join('\n', broken));
    }));

    [Fact]
    public void Every_random_home_keeps_slacks_limits() => Check.One(Runs, Prop.ForAll(Cards().Generator.ListOf(3).ToArbitrary(), cards =>
    {
        var broken = SlackLimits.BrokenView(ToJson(SlackViews.Home([.. cards]))).ToArray();
        return broken is [] ? true : throw new InvalidOperationException(string.Join('\n', broken));
    }));

    [Fact]
    public void A_window_is_dressed() => Golden("window", ToJson(SlackViews.Form(
        [new Field("site", "Worksite", FieldKind.Text, "Lincoln"), new Field("n", "Years", FieldKind.Number, "3"), new Field("day", "First day", FieldKind.Date, "2026-09-14"), new Field("at", "Best time", FieldKind.Time, "15:30"),
        new Field("family", "Job", FieldKind.Choice, "b") { Options = [new("Bus", "a"), new("Kitchen", "b")] }, new Field("days", "Days", FieldKind.Multi, "mo,we") { Options = [new("Monday", "mo"), new("Wednesday", "we"), new("Friday", "fr")] }],
        "Tell me <more> & more.", "Save", "fghij:save\nD1", TextsIn.Of(Language.English))));

    [Fact]
    public void A_home_is_dressed() => Golden("home", ToJson(SlackViews.Home(
        [new Spoken("", Card.Of("My mentoring", "You are paired with Grace.").With(new Choice("We met", "checkin"))), new Spoken("This waits for your answer.", Card.Of("").With(new Choice("Yes", "proposal yes 1")), Asks: true) { OfferId = "abcde" }])));

    private static JsonObject ToJson(SlackNet.ViewDefinition view) => JsonNode.Parse(JsonConvert.SerializeObject(view, Json))!.AsObject();

    [Fact]
    public void A_form_ends_with_the_choice_that_takes_it()
    {
        var spoken = new Spoken("When?", Card.Of("").With(new Field("day", "Day", FieldKind.Date)).With(new Choice("Tuesday at 3", "at 1"), new Choice("This time", "take") { TakesForm = true }), Asks: true) { OfferId = "abcde" };
        var form = ToJson(spoken)["blocks"]!.AsArray().SelectMany(block => block!["elements"]?.AsArray() ?? []).Single(button => (string?)button!["action_id"] == "form");
        Assert.Equal(("abcde:take", "2. This time"), ((string?)form!["value"], (string?)form["text"]!["text"]));
    }

    [Fact]
    public void A_heading_stands_on_top_and_says_nothing_twice()
    {
        static string[] Types(Spoken spoken) => [.. SlackBlocks.Message(spoken).Blocks.Select(block => block.Type)];
        Assert.Equal(["header", "section", "section"], Types(new Spoken("I found 2 pairs.", Card.Of("Who fits whom", "Grace → Ana"))));
        Assert.Equal(["header", "section"], Types(new Spoken("4 people", Card.Of("4 people", "Ana"))));
        Assert.Equal("4 people", SlackBlocks.Message(new Spoken("4 people", Card.Of("4 people", "Ana"))).Text);
    }

    [Fact]
    public void No_sentence_is_lost_before_it_must_be()
    {
        var lines = Enumerable.Range(0, 50).Select(i => new string((char)('a' + i % 26), 200)).ToArray();
        var shown = string.Join('\n', SlackBlocks.Message(new Spoken("Text", Card.Of("Title", lines))).Blocks.OfType<global::SlackNet.Blocks.SectionBlock>().Select(section => section.Text.Text));
        Assert.All(lines, line => Assert.Contains(line, shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("help <@U1|ana> and <@UBOT>", "help @ana and", "U1")]
    [InlineData("pair <@U1> <@U2>", "pair @U1 @U2", "U1 U2")]
    [InlineData("see <https://example.org|the page> &amp; <#C1|general> &lt;b&gt; <!here>", "see the page & #general <b> @here", "")]
    [InlineData("&amp;lt;", "&lt;", "")]
    public void Slacks_writing_is_read_in_plain_words(string written, string text, string mentioned)
    {
        var read = SlackText.Read(written, ["UBOT"]);
        Assert.Equal((text, mentioned), (read.Text, string.Join(' ', read.Mentioned)));
    }

    private static JsonObject ToJson(Spoken spoken)
    {
        var message = SlackBlocks.Message(spoken);
        return new JsonObject { ["text"] = message.Text, ["blocks"] = JsonNode.Parse(JsonConvert.SerializeObject(message.Blocks, Json)) };
    }

    private static void Golden(string name, Spoken spoken) => Golden(name, ToJson(spoken));

    private static void Golden(string name, JsonObject json, [CallerFilePath] string here = "")
    {
        Assert.Empty(json.ContainsKey("type") ? SlackLimits.BrokenView(json) : SlackLimits.Broken(json));
        var path = Path.Combine(Path.GetDirectoryName(here)!, "golden", $"{name}.json");
        var actual = json.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static Arbitrary<Spoken> Cards()
    {
        var text = from size in Gen.Frequency((6, Gen.Choose(0, 40)), (2, Gen.Choose(41, 400)), (1, Gen.Choose(2900, 9000)))
                   from part in Gen.Elements("a", "Bus ", "&", "<", "ñ", "\n", "😀", "<!channel>", "@here ", "\u202e", "word ", "\ud83d")
                   from more in Gen.Elements("x", "<@U1>", "&amp;", " ", "é")
                   select string.Concat(Enumerable.Repeat(part + more, Math.Max(1, size / (part.Length + more.Length))))[..Math.Min(size, Math.Max(1, size / (part.Length + more.Length)) * (part.Length + more.Length))];
        // Ids and values are the bot's own: never half a character.
        var whole = text.Select(value => string.Concat(value.EnumerateRunes().Where(rune => rune.Value != 0xFFFD).Select(rune => rune.ToString())));
        var option = from label in text from value in whole select new Option(label, value);
        var field = from id in whole
                    from label in text
                    from kind in Gen.Elements(Enum.GetValues<FieldKind>())
                    from value in text
                    from count in Gen.Frequency((19, Gen.Choose(0, 7)), (1, Gen.Constant(120)))
                    from options in option.ListOf(count)
                    select new Field(id, label, kind, value) { Options = [.. options] };
        var choice = from label in text from value in whole select new Choice(label, value);
        var spoken = from said in text
                     from title in text
                     from lineCount in Gen.Elements(0, 1, 5, 90)
                     from lines in text.ListOf(lineCount)
                     from choiceCount in Gen.Elements(0, 1, 4, 30, 130)
                     from choices in choice.ListOf(choiceCount)
                     from fieldCount in Gen.Elements(0, 1, 6, 30)
                     from fields in field.ListOf(fieldCount)
                     from asks in Gen.Elements(true, false)
                     select new Spoken(said, new Card(title, [.. lines], [.. choices], [.. fields]), asks) { OfferId = "abcde" };
        return spoken.ToArbitrary();
    }
}
