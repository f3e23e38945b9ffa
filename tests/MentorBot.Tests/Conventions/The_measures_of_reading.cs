namespace MentorBot.Tests.Conventions;

public sealed class The_measures_of_reading
{
    [Theory]
    [InlineData("the", 1)]
    [InlineData("rules", 1)] // silent e before s
    [InlineData("boxes", 2)] // spoken e before s
    [InlineData("tables", 2)]
    [InlineData("people", 2)]
    [InlineData("asked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("needed", 2)]
    [InlineData("statement", 2)]
    [InlineData("safely", 2)]
    [InlineData("mentor", 2)]
    [InlineData("coordinator", 4)] // "oo" counts as one: a grade too kind by a hair, as every spelling-based counter is
    [InlineData("custodian", 4)]
    [InlineData("evaluate", 4)]
    [InlineData("association", 5)]
    [InlineData("situation", 4)]
    [InlineData("usually", 4)]
    [InlineData("going", 2)]
    [InlineData("thing", 1)]
    [InlineData("radio", 3)]
    [InlineData("opinion", 3)]
    [InlineData("social", 2)]
    [InlineData("create", 2)]
    [InlineData("program’s", 2)]
    [InlineData("everybody", 4)]
    public void English_syllables(string word, int syllables) => Assert.Equal(syllables, EnglishReading.Syllables(word));

    [Theory]
    [InlineData("de", 1)]
    [InlineData("tiene", 2)] // ie is one
    [InlineData("día", 2)] // the accent parts
    [InlineData("ahora", 3)]
    [InlineData("ciudad", 2)] // two weak ones are one
    [InlineData("leer", 2)] // two strong ones are two
    [InlineData("que", 1)]
    [InlineData("guía", 2)]
    [InlineData("agua", 2)]
    [InlineData("cigüeña", 3)]
    [InlineData("hoy", 1)]
    [InlineData("y", 1)]
    [InlineData("yo", 1)]
    [InlineData("coordina", 4)]
    [InlineData("mentoría", 4)]
    [InlineData("asociación", 4)]
    [InlineData("estadounidense", 6)]
    public void Spanish_syllables(string word, int syllables) => Assert.Equal(syllables, SpanishReading.Syllables(word));

    [Fact]
    public void The_formulas_give_what_a_pencil_gives()
    {
        // One sentence, six words, six syllables.
        Assert.Equal((0.39 * 6) + 11.8 - 15.59, EnglishReading.Grade("The cat sat on the mat."), 6);
        // Two sentences, ten words: 1 + 1 + 1 + 1 (ends), then Your men-tor is a bus dri-ver.
        Assert.Equal((0.39 * 5) + (11.8 * 12 / 10) - 15.59, EnglishReading.Grade("Please read this now. Your mentor is a bus driver."), 6);
        // One sentence, four words: El ga-to co-me sar-di-nas, 1 + 2 + 2 + 3.
        Assert.Equal(206.84 - (60 * 8 / 4.0) - (1.02 * 4), SpanishReading.FernandezHuerta("El gato come sardinas."), 6);
        Assert.Equal(206.835 - (62.3 * 8 / 4.0) - 4, SpanishReading.Inflesz("El gato come sardinas."), 6);
    }

    [Fact]
    public void A_hard_text_is_found_hard()
    {
        Assert.True(EnglishReading.Grade("Confidentiality obligations notwithstanding, participating institutions periodically evaluate organizational effectiveness.") > 7);
        Assert.True(SpanishReading.Inflesz("Independientemente de las obligaciones de confidencialidad, las instituciones participantes evaluarán periódicamente la efectividad organizacional.") <= 55);
    }

    [Fact]
    public void Marks_and_numbers_are_no_words_and_a_colon_ends_a_sentence()
    {
        Assert.Equal(["Type", "join", "and", "don’t", "wait"], ReadingText.WordsOf("Type **join** 7:30 and don’t wait!"));
        Assert.Equal(["Type:", "join.", "Now"], ReadingText.SentencesOf("Type: join.\nNow"));
        Assert.Equal("See the guide now", ReadingText.Plain("See [the guide](https://example.org) **now**"));
    }
}
