using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Channels.Teams;
using MentorBot.Dialogs.Talk;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MentorBot.Tests.Channels.Teams;

/// <summary>A card is built once; this is what it looks like in Teams.</summary>
public sealed class TeamsCardsTests
{
    private static readonly Spoken Injected = new(
        "[click](https://evil.example) **bold** <at>Cora</at> <b>html</b> ![x](https://evil.example/x.png)\nsecond line\u0007\u202Eright to left",
        Card.Of("# Title", "- [ ] item", "مرحبا 👋"));

    public static TheoryData<string, Spoken> Kinds => new()
    {
        { "lines", new Spoken("Here you are.", Card.Of("Your desk", "2 wait", "1 overdue"), Asks: false) },
        { "decision", new Spoken("Would you be Ana's mentor?", Card.Of("").With(new Choice("Yes", "yes"), new Choice("Not now", "no")), Asks: true) { OfferId = "k3q9z" } },
        { "long-choices", new Spoken("Did you mean …", Card.Of("").With(new Choice("What is a professional learning community?", "entry L01"), new Choice("Who may take part in a learning community?", "entry L02"), new Choice("None of these", "none of these"))) { OfferId = "k3q9z" } },
        { "charts", new Spoken("Report", Card.Of("Report") with { Charts = [new Chart("Pairs by state (10 in all)", [new Bar("active", "9 of 10", 0.9), new Bar("ended", "1 of 10", 0.1)]), new Chart("Days to first contact: nothing to count in this time.", [])] }) },
        { "links", new Spoken("This is all of it.", Card.Of("All I keep about you", "Ana").With(new CardLink("Keep it as a file", "https://bot.example.org/r/k3q9z")).With(new Choice("Close my links now", "close links"))) { OfferId = "k3q9z" } },
        { "form", Form() },
        { "injected", Injected },
    };

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void Looks_like_this(string kind, Spoken spoken)
    {
        var card = TeamsCards.Card(spoken).ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
        var file = Path.Combine(Checkout.Root, "tests", "MentorBot.Tests", "Channels", "Teams", "golden", $"{kind}.json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(file, card);
        Assert.Equal(File.ReadAllText(file), card);
    }

    [Fact]
    public void A_sentence_alone_is_plain_text()
    {
        var message = TeamsCards.Message(new Spoken("*not* bold\nnext"));
        Assert.Equal(("*not* bold\nnext", "plain"), (message.Text, message.TextFormat));
        Assert.Empty(message.Attachments ?? []);
    }

    [Fact]
    public void Text_and_card_travel_together()
    {
        // Two parts would be two messages without an id.
        var message = TeamsCards.Message(Form());
        Assert.Null(message.Text);
        Assert.Equal(TeamsCards.ContentType, Assert.Single(message.Attachments).ContentType);
        Assert.Equal("Tell me more.", message.Summary);
    }

    [Fact]
    public void Every_choice_carries_its_value_and_shows_its_number()
    {
        var choices = Enumerable.Range(1, 11).Select(number => new Choice($"Choice {number}", $"answer-{number}")).ToArray();
        var card = TeamsCards.Card(new Spoken("Pick one.", Card.Of("").With(choices)) { OfferId = "k3q9z" });
        var buttons = card.SelectTokens("$..actions[*]").ToArray();
        Assert.Equal(Enumerable.Range(1, 11).Select(number => ($"{number}. Choice {number}", $"k3q9z:answer-{number}")),
            buttons.Select(button => (button.Value<string>("title")!, button["data"]!.Value<string>("press")!)));
        Assert.All(buttons, button => Assert.Null(button["data"]!["msteams"]));
    }

    [Fact]
    public void A_value_that_is_too_long_for_a_button_keeps_its_number()
    {
        var card = TeamsCards.Card(new Spoken("Who?", Card.Of("").With(new Choice("Ana", new string('x', 20_000)), new Choice("Bea", "b"))) { OfferId = "k3q9z" });
        Assert.Equal("2. Bea", Assert.Single(card.SelectTokens("$..actions[*].title")).Value<string>());
        Assert.Contains("1. Ana", card.SelectTokens("$.body..text").Select(text => (string?)text));
    }

    [Fact]
    public void However_much_is_said_a_card_stays_a_card_and_fits()
    {
        var cards = new List<JObject>();
        Prop.ForAll(Anything().ToArbitrary(), spoken =>
        {
            var message = TeamsCards.Message(spoken);
            var bytes = Encoding.UTF8.GetByteCount(JsonConvert.SerializeObject(message, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore }));
            if (message.Attachments is [{ Content: JObject card }] && cards.Count < 60)
                cards.Add(card);
            return bytes < TeamsCards.MostBytes;
        }).QuickCheckThrowOnFailure();
        Assert.NotEmpty(cards);
        AssertRead([.. cards, .. Kinds.Select(row => TeamsCards.Card(row.Data.Item2))]);
    }

    /// <summary>Microsoft's own parser, version 1.5, finds nothing to say about the cards.</summary>
    private static void AssertRead(IReadOnlyList<JObject> cards)
    {
        Checkout.SkipWithout("adaptivecards");
        const string Script = """
            const ac = require('adaptivecards/dist/adaptivecards.js');
            const findings = [];
            for (const [index, json] of JSON.parse(require('fs').readFileSync(0, 'utf8')).entries()) {
              const card = new ac.AdaptiveCard(), context = new ac.SerializationContext(ac.Versions.v1_5);
              card.parse(json, context);
              // Teams draws charts, the library does not know them: it shows what stands in their place.
              for (let i = 0; i < context.eventCount; i++)
                if (context.getEventAt(i).message !== 'Unknown element type "Chart.HorizontalBar". Fallback will be used if present.') findings.push(`${index}: ${context.getEventAt(i).message}`);
              for (const found of card.validateProperties().validationEvents) findings.push(`${index}: ${found.message}`);
            }
            console.log(findings.join('\n'));
            """;
        using var node = Process.Start(new ProcessStartInfo("node", ["-e", Script]) { WorkingDirectory = Checkout.NodeFolder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        using (var input = new StreamWriter(node.StandardInput.BaseStream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            input.Write(new JArray(cards).ToString(Formatting.None));
        Assert.Equal("", node.StandardOutput.ReadToEnd().Trim());
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
    }

    private static Spoken Form() => new("Tell me more.", Card.Of("Your profile").With(new Choice("Save", "save"), new Choice("Later", "later")).With(
        new Field("name", "Your name", FieldKind.Text, "Ana"),
        new Field("minutes", "Minutes", FieldKind.Number, "15"),
        new Field("when", "Since when", FieldKind.Date, "2026-09-14"),
        new Field("from", "From", FieldKind.Time, "06:30"),
        new Field("kind", "How", FieldKind.Choice, "phone") { Options = [new("In person", "person"), new("By phone", "phone")] },
        new Field("days", "Days", FieldKind.Multi, "mon,tue,never") { Options = [new("Monday", "mon"), new("Tuesday", "tue"), new("Friday", "fri")] },
        new Field("date", "No date yet", FieldKind.Date, "soon")))
    { OfferId = "k3q9z" };

    private static Gen<Spoken> Anything()
    {
        var word = Gen.Elements("short", "a longer sentence that goes on", "[link](https://x.example)", "ñandú 👩‍🏫", "‮turned", "\ud83d", "\u0000", "line\nbreak", "\\\"quoted\\\"", new string('m', 3000), new string('€', 9000));
        var text = Gen.Choose(0, 4).SelectMany(count => word.ArrayOf(count)).Select(words => string.Join(' ', words));
        var option = text.Zip(Gen.Choose(0, 999)).Select(pair => new Option(pair.Item1, $"o{pair.Item2}"));
        var field = Gen.Elements(Enum.GetValues<FieldKind>()).Zip(text).SelectMany(pair => Gen.Choose(0, 60).SelectMany(count => option.ArrayOf(count))
            .Select(options => (Func<int, Field>)(index => new Field($"field{index}", pair.Item2.Length == 0 ? "Label" : pair.Item2, pair.Item1, pair.Item2) { Options = [.. options.DistinctBy(one => one.Value)] })));
        var choice = text.Zip(Gen.Choose(0, 3)).Select(pair => new Choice(pair.Item1, pair.Item2 == 0 ? new string('v', 500) : $"v{pair.Item2}"));
        return from said in text
               from title in text
               from lines in Gen.Choose(0, 300).SelectMany(count => text.ArrayOf(count))
               from choices in Gen.Choose(0, 120).SelectMany(count => choice.ArrayOf(count))
               from fields in Gen.Choose(0, 12).SelectMany(count => field.ArrayOf(count))
               select new Spoken(said, new Card(title, lines, choices, [.. fields.Select((make, index) => make(index))])) { OfferId = "k3q9z" };
    }
}
