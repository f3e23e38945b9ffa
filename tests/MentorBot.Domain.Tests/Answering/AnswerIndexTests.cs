using MentorBot.Domain.Knowledge.Answering;

namespace MentorBot.Domain.Tests.Answering;

public sealed class AnswerIndexTests
{
    private static readonly AnswerDocument Plc = new("plc", "What is a professional learning community?", ["what does plc mean", "explain a plc to me"], "A group of colleagues who learn together and look at results.");
    private static readonly AnswerDocument Mentor = new("mentor", "How do I become a mentor?", ["i want to mentor a new bus driver", "sign up as mentor"], "Type join and choose mentor.");
    private static readonly AnswerDocument Meeting = new("meeting", "How often should we meet?", ["how many meetings in a month", "is once a week too much"], "Twice in the first month, then monthly.");
    private static readonly AnswerDocument Reunion = new("reunion", "¿Con qué frecuencia debemos reunirnos?", ["cada cuánto nos reunimos", "cuántas reuniones al mes"], "Dos veces el primer mes.");
    private static readonly AnswerDocument Mentora = new("mentora", "¿Cómo puedo ser mentora?", ["quiero ayudar a un chofer nuevo", "inscribirme como mentor"], "Escribe join.");

    private static AnswerIndex English() => AnswerIndex.Build([Plc, Mentor, Meeting], AnswerLanguage.English);

    [Theory]
    [InlineData("what's a PLC??", "plc")]
    [InlineData("becoming a mentor", "mentor")] // another form of the word
    [InlineData("how ofen shuold we meat", "meeting")] // spelled as on a phone
    [InlineData("looking at results with colleagues", "plc")] // words of the answer only
    public void Finds_the_entry(string question, string id) => Assert.Equal(id, English().Ask(question).Ranked[0].Id);

    [Theory]
    [InlineData("cada cuanto hay que reunirse", "reunion")] // no accents on this phone
    [InlineData("¿Cuántas REUNIONES?", "reunion")]
    [InlineData("ayudarle a una chofer nueva", "mentora")]
    public void Finds_the_entry_in_Spanish(string question, string id) =>
        Assert.Equal(id, AnswerIndex.Build([Reunion, Mentora], AnswerLanguage.Spanish).Ask(question).Ranked[0].Id);

    [Fact]
    public void Is_surer_of_a_question_it_knows_than_of_one_it_half_knows()
    {
        var index = English();

        Assert.True(index.Ask("how often should we meet").Confidence > index.Ask("how do i paint a fence").Confidence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("xqzw")]
    public void Knows_nothing_of_what_it_cannot_read(string question)
    {
        var ranking = English().Ask(question);

        Assert.Empty(ranking.Ranked);
        Assert.Equal(0, ranking.Confidence);
    }

    [Fact]
    public void An_edit_is_live_at_once_and_a_retired_entry_is_gone()
    {
        var index = English();

        index.WithUpdated(Meeting with { Question = "Where can we park?", Variants = [], Answer = "Behind the depot." });
        Assert.Equal("meeting", index.Ask("where to park").Ranked[0].Id);
        Assert.DoesNotContain("meeting", index.Ask("is once a week too much").Ranked.Select(answer => answer.Id));

        index.Without("meeting");
        Assert.DoesNotContain("meeting", index.Ask("where to park").Ranked.Select(answer => answer.Id));
        Assert.Equal(2, index.Count);
    }

    [Fact]
    public void An_index_that_was_edited_ranks_like_one_built_anew()
    {
        var edited = AnswerIndex.Build([Plc, Mentor with { Variants = ["something else"] }, Meeting, Reunion], AnswerLanguage.English)
            .WithUpdated(Mentor).Without("reunion");

        foreach (var question in (string[])["what is a plc", "how do i sign up", "how often", "a new driver"])
        {
            Assert.Equal(
                English().Ask(question).Ranked.Select(answer => (answer.Id, Math.Round(answer.Score, 4))).OrderBy(answer => answer.Id),
                edited.Ask(question).Ranked.Select(answer => (answer.Id, Math.Round(answer.Score, 4))).OrderBy(answer => answer.Id));
        }
    }
}
