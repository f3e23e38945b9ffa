using MentorBot.Domain.Knowledge.Answering;

namespace MentorBot.Domain.Tests.Answering;

public sealed class AnswerIndexTests
{
    private static readonly AnswerDocument Plc = new("plc", "What is a professional learning community?", ["what does plc mean", "explain a plc to me"], "A group of colleagues who learn together and look at results.");
    private static readonly AnswerDocument Mentor = new("mentor", "How do I become a mentor?", ["i want to mentor a new bus driver", "sign up as mentor"], "Type join and choose mentor.");
    private static readonly AnswerDocument Meeting = new("meeting", "How often should we meet?", ["how many meetings in a month", "is once a week too much"], "Twice in the first month, then monthly.");
    private static readonly AnswerDocument DriverQuestions = new("drivers", "Which questions guide a team of bus drivers?", ["plc questions for the bus team"], "What must every rider learn?");
    private static readonly AnswerDocument CookQuestions = new("cooks", "Which questions guide a team in the kitchen?", ["plc questions for cooks", "what does a cook ask in a plc"], "What must every server know?");
    private static readonly AnswerDocument Reunion = new("reunion", "¿Con qué frecuencia debemos reunirnos?", ["cada cuánto nos reunimos", "cuántas reuniones al mes"], "Dos veces el primer mes.");
    private static readonly AnswerDocument Mentora = new("mentora", "¿Cómo puedo ser mentora?", ["quiero ayudar a un chofer nuevo", "inscribirme como mentor"], "Escribe join.");

    private static AnswerIndex English(AnswerParts parts) => AnswerIndex.Build([Plc, Mentor, Meeting, DriverQuestions, CookQuestions], AnswerLanguage.English, new AnswerSettings(Parts: parts));

    public static TheoryData<AnswerParts> EveryWay => [AnswerParts.Words, AnswerParts.Encoder, AnswerParts.LinearModel, AnswerParts.All];

    [Theory]
    [InlineData("what's a PLC??", "plc")]
    [InlineData("becoming a mentor", "mentor")] // another form of the word
    [InlineData("how offten shuold we meet", "meeting")] // spelled as on a phone
    [InlineData("looking at results with colleagues", "plc")] // words of the answer only
    public void Finds_the_entry_whatever_it_may_use(string question, string id) =>
        Assert.All(EveryWay, way => Assert.Equal(id, English(way).Ask(question).Ranked[0].Id));

    [Theory]
    [InlineData("how frequently do people get together", "meeting")]
    [InlineData("can i help somebody who just started", "mentor")]
    public void Knows_what_is_meant_in_words_that_no_entry_uses(string question, string id) =>
        Assert.Equal(id, English(AnswerParts.All).Ask(question).Ranked[0].Id);

    [Theory]
    [InlineData("cada cuanto hay que reunirse", "reunion")] // no accents on this phone
    [InlineData("¿Cuántas REUNIONES?", "reunion")]
    [InlineData("ayudarle a una chofer nueva", "mentora")]
    public void Finds_the_entry_in_Spanish(string question, string id) =>
        Assert.Equal(id, AnswerIndex.Build([Reunion, Mentora], AnswerLanguage.Spanish).Ask(question).Ranked[0].Id);

    [Theory]
    [MemberData(nameof(EveryWay))]
    public void Is_surer_of_a_question_it_knows_than_of_one_it_half_knows(AnswerParts way) =>
        Assert.True(English(way).Ask("how often should we meet").Confidence > English(way).Ask("how do i paint a fence").Confidence + 0.2);

    [Fact]
    public void Is_less_sure_where_more_questions_have_no_answer()
    {
        double Sure(double unanswerable) => AnswerIndex.Build([Plc, Mentor, Meeting], AnswerLanguage.English, new AnswerSettings(unanswerable))
            .Ask("how often do we meet").Confidence;

        Assert.True(Sure(0.1) > Sure(0.3) && Sure(0.3) > Sure(0.7));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    public void Knows_nothing_of_what_it_cannot_read(string question)
    {
        var ranking = English(AnswerParts.All).Ask(question);

        Assert.Empty(ranking.Ranked);
        Assert.Equal(0, ranking.Confidence);
    }

    [Fact]
    public void An_index_without_entries_answers_nothing() =>
        Assert.Empty(AnswerIndex.Build([], AnswerLanguage.English).Ask("what is a plc").Ranked);

    [Theory]
    [InlineData("and for a cook?", "cooks")]
    [InlineData("what about cooks", "cooks")]
    [InlineData("how often should we meet and talk", "meeting")] // not a follow-up: the last entry does not matter
    public void A_follow_up_is_read_with_the_last_entry_in_mind(string question, string id) =>
        Assert.Equal(id, English(AnswerParts.All).Ask(question, previous: "drivers").Ranked[0].Id);

    [Theory]
    [MemberData(nameof(EveryWay))]
    public void An_edit_is_live_at_once_and_a_retired_entry_is_gone(AnswerParts way)
    {
        var index = English(way);
        var before = index.Ask("how many meetings in a month").Confidence;

        index.WithUpdated(Meeting with { Question = "Where can we park?", Variants = ["parking lot for cars"], Answer = "Behind the depot." });
        Assert.Equal("meeting", index.Ask("where to park").Ranked[0].Id);
        Assert.True(index.Ask("how many meetings in a month").Confidence < before - 0.2);

        index.Without("meeting").Without("never there");
        Assert.DoesNotContain("meeting", index.Ask("where to park", most: 10).Ranked.Select(answer => answer.Id));
        Assert.Equal(4, index.Count);
    }

    [Fact]
    public void By_words_an_index_that_was_edited_ranks_like_one_built_anew()
    {
        var settings = new AnswerSettings(Parts: AnswerParts.Words);
        var built = AnswerIndex.Build([Plc, Mentor, Meeting], AnswerLanguage.English, settings);
        var edited = AnswerIndex.Build([Plc, Mentor with { Variants = ["something else"] }, Meeting, Reunion], AnswerLanguage.English, settings)
            .WithUpdated(Mentor).Without("reunion");

        Assert.All((string[])["what is a plc", "how do i sign up", "how often", "a new driver"], question => Assert.Equal(
            built.Ask(question).Ranked.Select(answer => (answer.Id, Math.Round(answer.Score, 4))).OrderBy(answer => answer.Id),
            edited.Ask(question).Ranked.Select(answer => (answer.Id, Math.Round(answer.Score, 4))).OrderBy(answer => answer.Id)));
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public void A_copy_is_changed_without_the_original(AnswerParts way)
    {
        var original = English(way);
        var before = original.Ask("what's a PLC??", most: 10);

        var copy = original.Copy().WithUpdated(new AnswerDocument("shed", "Which key opens the shed?", ["zebra xylophone"], "The brass one.")).Without("plc");

        Assert.Equal("shed", copy.Ask("which key for the shed").Ranked[0].Id);
        Assert.DoesNotContain("plc", copy.Ask("what's a PLC??", most: 10).Ranked.Select(answer => answer.Id));
        var after = original.Ask("what's a PLC??", most: 10);
        Assert.Equal(before.Ranked, after.Ranked);
        Assert.Equal(before.Confidence, after.Confidence);
        Assert.Equal((5, 5), (original.Count, copy.Count));
    }

    [Fact]
    public void Questions_that_ask_much_the_same_are_one_group()
    {
        var index = English(AnswerParts.All);
        string[] asked = ["which key opens the shed behind the gym", "when is payday", "what key do I need for the gym shed", "on which day do we get paid", "the gym shed key, which one is it"];

        var groups = QuestionGroups.Of(asked.Length, (one, other) => index.Likeness(asked[one], asked[other]));

        Assert.Equal([0, 2, 4], groups[0]);
        Assert.Equal(asked.Length, groups.Sum(group => group.Count));
        Assert.All(groups.Skip(1), group => Assert.DoesNotContain(0, group));
    }
}
