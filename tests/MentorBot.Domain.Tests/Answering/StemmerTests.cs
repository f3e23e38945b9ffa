using MentorBot.Domain.Knowledge.Answering;

namespace MentorBot.Domain.Tests.Answering;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("meet", "meets", "meeting", "meetings", "met")]
    [InlineData("city", "cities")]
    [InlineData("stop", "stops", "stopped", "stopping")]
    [InlineData("pair", "pairs", "paired", "pairing")]
    [InlineData("change", "changes", "changed", "changing")]
    [InlineData("watch", "watches", "watching")]
    public void English_forms_of_a_word_share_a_stem(params string[] forms) =>
        Assert.Single(forms.Select(EnglishStemmer.Stem).Distinct());

    [Theory]
    [InlineData("bus", "bu")]
    [InlineData("class", "cla")]
    [InlineData("red", "r")] // too short to be a verb
    [InlineData("thing", "th")]
    public void English_words_that_only_look_like_forms_stay_whole(string word, string stump) =>
        Assert.NotEqual(stump, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("reunion", "reuniones")]
    [InlineData("reunir", "reunirnos", "reunimos", "reunirse")]
    [InlineData("ayudar", "ayuda", "ayudo", "ayudarme", "ayudando", "ayudaron")]
    [InlineData("busque", "buscar", "busco")] // one sound, two spellings
    [InlineData("vez", "veces")]
    [InlineData("nuevo", "nueva", "nuevos", "nuevas")]
    [InlineData("puedo", "puede", "podemos")]
    public void Spanish_forms_of_a_word_share_a_stem(params string[] forms) =>
        Assert.Single(forms.Select(SpanishStemmer.Stem).Distinct());

    [Theory]
    [InlineData("meting", "meeting", 1)]
    [InlineData("shuold", "should", 1)] // two neighbours swapped
    [InlineData("", "abc", 3)]
    [InlineData("mentor", "mentee", 2)]
    public void Slips_of_the_finger_are_counted(string typed, string meant, int slips) =>
        Assert.Equal(slips, Spelling.Distance(typed, meant));

    [Fact]
    public void Words_lose_accents_apostrophes_and_capitals() =>
        Assert.Equal(["whats", "a", "reunion", "24", "7"], Words.Of("What's a Reunión (24/7)?"));
}
