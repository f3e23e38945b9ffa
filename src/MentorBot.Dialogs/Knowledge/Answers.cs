using System.Globalization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Knowledge.Answering;
using MentorBot.Domain.Members;
using NodaTime.Text;

namespace MentorBot.Dialogs.Knowledge;

/// <summary>Answers a question from the library, or says honestly that it does not know.</summary>
public sealed class Answers(Library library)
{
    private const int MostOffered = 3;
    private const int MostRelated = 2;

    /// <summary>Answers what was asked.</summary>
    public async Task AnswerAsync(Turn turn, string question, CancellationToken cancellationToken)
    {
        var ranking = await library.AskAsync(question, turn.Language, turn.Person.LastEntry, cancellationToken);
        if (ranking is { Ranked: [var first, ..], Confidence: >= AnswerRanking.AnswerFrom } && library.Find(first.Id) is { } entry)
        {
            Show(turn, entry);
            return;
        }
        var near = ranking.Confidence < AnswerRanking.SuggestFrom ? [] : ranking.Ranked.Take(MostOffered).Select(ranked => library.Find(ranked.Id)).OfType<Entry>().ToArray();
        if (near.Length > 0)
        {
            turn.Person = turn.Person with { OpenQuestion = question };
            turn.Say(new Spoken(turn.Texts.Knowledge.DidYouMean, Card.Of("").With(
                [.. near.Select(offered => new Choice(In(offered, turn.Language).Question, $"{ShowEntryCommand.Syntax.Name} {offered.Id}")),
                 new Choice(turn.Texts.Knowledge.NoneOfThese, NoneOfTheseCommand.Syntax.Name) { Words = ["none", "none of these", "no", "no thanks", "ninguna", "ninguna de estas", "no gracias"] }])) { ForEveryone = true });
        }
        else
        {
            OfferHandOver(turn, question);
        }
    }

    /// <summary>Shows an entry: the answer, its source and year, and what is related.</summary>
    public void Show(Turn turn, Entry entry)
    {
        var (texts, text) = (turn.Texts.Knowledge, In(entry, turn.Language));
        var lines = new List<string>();
        if (entry.AskLocal && !text.Answer.Contains("local", StringComparison.OrdinalIgnoreCase))
            lines.Add(texts.MayDiffer);
        lines.Add(texts.Source(entry.Source, entry.Year));
        if (IsOld(entry, turn))
            lines.Add(texts.Older);
        var related = entry.Related.Select(library.Find).OfType<Entry>().Take(MostRelated).ToArray();
        if (related.Length > 0)
            lines.Add(texts.Related);
        turn.Person = turn.Person with { LastEntry = entry.Id };
        turn.Say(new Spoken(text.Answer, Card.Of(text.Question, lines).With(
            [.. related.Select(other => new Choice(In(other, turn.Language).Question, $"{ShowEntryCommand.Syntax.Name} {other.Id}"))])) { ForEveryone = true });
    }

    /// <summary>The entry of an id.</summary>
    public Entry? Find(string id) => library.Find(id);

    /// <summary>Says "I do not know" and offers to ask a person.</summary>
    public static void OfferHandOver(Turn turn, string question)
    {
        var texts = turn.Texts.Knowledge;
        if (turn.MemberOrNone is null)
        {
            turn.Say(texts.JoinToAsk);
        }
        else
        {
            turn.Person = turn.Person with { OpenQuestion = question };
            turn.Ask(texts.HandOverAsk, Card.Of("").With(
                new Choice(texts.HandOverYes, HandOverCommand.Syntax.Name) { Words = ["yes", "si", "please", "por favor"] },
                new Choice(texts.HandOverNo, DoNotHandOverCommand.Syntax.Name) { Words = ["no", "no thanks", "no gracias"] }));
        }
    }

    private static EntryText In(Entry entry, Language language) => language == Language.Spanish ? entry.Spanish : entry.English;

    // The last year of a range counts; what carries no year is as old as the day it was read.
    private static bool IsOld(Entry entry, Turn turn)
    {
        var today = turn.Now.InUtc().Date;
        if (entry.Year.Length >= 4 && int.TryParse(entry.Year[^4..], CultureInfo.InvariantCulture, out var year))
            return year < today.Year - 1;
        return LocalDatePattern.Iso.Parse(entry.Read) is { Success: true, Value: var read } && read.PlusYears(1) < today;
    }
}
