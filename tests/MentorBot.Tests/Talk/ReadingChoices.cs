using MentorBot.Dialogs.Talk.Reading;

namespace MentorBot.Tests.Talk;

public sealed class ReadingChoices
{
    private static readonly ReadableChoice[] Families =
    [
        new("transport", "Transportation services", ["bus", "driver", "autobus", "chofer"]),
        new("food", "Food services", ["cook", "cafeteria", "cocina"]),
        new("custodial", "Custodial and maintenance services", ["janitor", "conserje", "limpieza"]),
        new("tech", "Technical services", ["IT", "computers"]),
        new("trades", "Skilled trades", ["plumber", "electrician"]),
    ];

    private static readonly ReadableChoice[] Proposal =
    [
        new("yes", "Yes, I will", Words.Yes),
        new("later", "Not now", ["later", "ahora no", "mas tarde"]),
        new("supervise", "I supervise or evaluate this person", ["supervisor", "soy su supervisora"]),
    ];

    private static readonly ReadableChoice[] Consent = [new("agree-en", "I agree", Words.Yes), new("agree-es", "Acepto", []), new("no", "No", Words.No)];

    [Theory]
    [InlineData("1", 0)] // one number, one tap
    [InlineData(" 2. ", 1)] // as a list writes it
    [InlineData("#3", 2)]
    [InlineData("(4)", 3)]
    [InlineData("option 2", 1)]
    [InlineData("No. 2", 1)] // an abbreviation, not a refusal
    [InlineData("la opción 2 por favor", 1)]
    [InlineData("5️⃣", 4)] // the keycap that phones offer
    [InlineData("２", 1)] // a full-width two
    [InlineData("uno", 0)]
    [InlineData("one", 0)]
    [InlineData("the first one", 0)]
    [InlineData("la primera", 0)]
    [InlineData("2nd", 1)]
    [InlineData("3ª", 2)]
    [InlineData("last", 4)]
    [InlineData("la última", 4)]
    [InlineData("the last one", 4)]
    [InlineData("TECHNICAL SERVICES", 3)] // case does not count
    [InlineData("técnical services", 3)] // nor do accents
    [InlineData("3. Custodial and maintenance services", 2)] // copied from the card
    [InlineData("food", 1)] // a word that one label alone has
    [InlineData("tech", 3)] // a beginning
    [InlineData("maint", 2)]
    [InlineData("custodian", 2)] // nearly a word of it
    [InlineData("transportaton", 0)] // a slip
    [InlineData("skiled trades", 4)]
    [InlineData("I'm a bus driver", 0)] // a synonym inside a short text
    [InlineData("soy conserje", 2)]
    [InlineData("it", 3)]
    public void Understands(string text, int index) => Assert.Equal(new ChoiceReading.Understood(index), ChoiceReader.Read(text, Families));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("0")] // lists begin at one
    [InlineData("6")] // there are five
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("3:30")] // a time
    [InlineData("12345678901234567890")]
    [InlineData("99999")]
    [InlineData("What do food people do?")] // a question that holds a label's word
    [InlineData("who supervises food")]
    [InlineData("I was told that the food in our kitchen needs new labels")] // a story
    [InlineData("banana")]
    [InlineData("🤷")]
    public void Does_not_understand(string text) => Assert.Equal(new ChoiceReading.NotUnderstood(), ChoiceReader.Read(text, Families));

    [Theory]
    [InlineData("services", new[] { 0, 1, 2, 3 })] // four labels have it
    [InlineData("1 or 2", new[] { 0, 1 })]
    [InlineData("dos o tres", new[] { 1, 2 })]
    [InlineData("bus and cook", new[] { 0, 1 })]
    public void Asks_which(string text, int[] indexes)
    {
        var reading = Assert.IsType<ChoiceReading.Ambiguous>(ChoiceReader.Read(text, Families));
        Assert.Equal(indexes, reading.Indexes);
    }

    [Theory]
    [InlineData("yes", 0)]
    [InlineData("Sí", 0)]
    [InlineData("yesss!", 0)] // stretched
    [InlineData("siiii", 0)]
    [InlineData("sure, why not", 0)]
    [InlineData("yes please", 0)]
    [InlineData("claro que sí", 0)]
    [InlineData("con mucho gusto", 0)]
    [InlineData("👍🏽", 0)]
    [InlineData("ok", 0)]
    [InlineData("not now", 1)] // not the "now" of anything
    [InlineData("not now please", 1)]
    [InlineData("ahora no", 1)]
    [InlineData("later", 1)]
    [InlineData("I supervise her", 2)]
    [InlineData("supervisor", 2)]
    [InlineData("3. I supervise or evaluate this person", 2)]
    public void Reads_the_answer_to_a_proposal(string text, int index) => Assert.Equal(new ChoiceReading.Understood(index), ChoiceReader.Read(text, Proposal));

    [Theory]
    [InlineData("I agree", 0)]
    [InlineData("agree", 0)]
    [InlineData("acepto", 1)] // the Spanish button, although yes words hold it too
    [InlineData("si", 0)]
    [InlineData("I do not agree", 2)]
    [InlineData("i don't agree", 2)]
    [InlineData("no acepto", 2)]
    [InlineData("No, gracias", 2)]
    [InlineData("nope", 2)]
    public void Never_takes_a_refusal_for_consent(string text, int index) => Assert.Equal(new ChoiceReading.Understood(index), ChoiceReader.Read(text, Consent));

    [Theory]
    [InlineData("1", new[] { 0 })]
    [InlineData("1,3 and technology", new[] { 0, 2, 3 }, "Technology")]
    [InlineData("1, 2, and 4", new[] { 0, 1, 3 })]
    [InlineData("1 3 5", new[] { 0, 2, 4 })]
    [InlineData("2-4", new[] { 1, 2, 3 })]
    [InlineData("del 2 al 4", new[] { 1, 2, 3 })]
    [InlineData("5 y 1", new[] { 0, 4 })] // in the list's order
    [InlineData("2, 2, 2", new[] { 1 })] // each once
    [InlineData("Custodial and maintenance services", new[] { 2 })] // the label itself holds "and"
    [InlineData("custodial, food", new[] { 1, 2 })]
    [InlineData("cook and janitor", new[] { 1, 2 })]
    [InlineData("Custodial and maintenance services y cook", new[] { 1, 2 })] // the first label whole, and one more
    [InlineData("todas", new[] { 0, 1, 2, 3, 4 })]
    [InlineData("all of them", new[] { 0, 1, 2, 3, 4 })]
    [InlineData("none", new int[0])]
    [InlineData("ninguna", new int[0])]
    public void Reads_many(string text, int[] indexes, string? label = null)
    {
        ReadableChoice[] choices = [.. Families.Select(family => family.Value is "tech" && label is not null ? family with { Label = label } : family)];
        var reading = Assert.IsType<ChoicesReading.Understood>(ChoiceReader.ReadMany(text, choices));
        Assert.Equal(indexes, reading.Indexes);
    }

    [Fact]
    public void Says_which_part_of_many_it_did_not_understand()
    {
        var reading = Assert.IsType<ChoicesReading.NotUnderstood>(ChoiceReader.ReadMany("1, bananas and 3, 9", Families));
        Assert.Equal(["bananas", "9"], reading.Parts);
    }

    [Fact]
    public void A_card_without_choices_understands_nothing() => Assert.IsType<ChoiceReading.NotUnderstood>(ChoiceReader.Read("1", []));
}
