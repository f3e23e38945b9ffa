using System.Globalization;
using MentorBot.Dialogs.Learning;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Knowledge.Answering;
using MentorBot.Domain.Members;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Dialogs.Knowledge;

/// <summary>Answers a question from the library, or says honestly that it does not know.</summary>
public sealed class Answers(Library library)
{
    private const int MostOffered = 3;
    private const int MostRelated = 2;

    /// <summary>"And for a cook?" goes on with the entry shown before, but not after lunch.</summary>
    private static readonly Duration FollowUpWithin = Duration.FromMinutes(30);

    /// <summary>Answers what was asked.</summary>
    public async Task AnswerAsync(Turn turn, string question, CancellationToken cancellationToken)
    {
        var known = await library.OfAsync(turn.RecordsOrNone, cancellationToken);
        var ranking = await known.AskAsync(question, turn.Language, Previous(turn), turn.Community?.Settings.UnanswerablePercent / 100.0, cancellationToken);
        if (ranking is { Ranked: [var first, ..], Confidence: >= AnswerRanking.AnswerFrom } && known.Find(first.Id) is { } entry)
        {
            await CountAsync(turn, month => month with { Answered = month.Answered + 1 }, cancellationToken);
            Show(turn, known, entry, turn.Language, inShort: false);
            return;
        }
        var near = ranking is { Confidence: < AnswerRanking.SuggestFrom, FollowsUp: false } ? [] : ranking.Ranked.Take(MostOffered).Select(ranked => known.Find(ranked.Id)).OfType<Entry>().ToArray();
        if (near.Length > 0)
        {
            await CountAsync(turn, month => month with { Offered = month.Offered + 1 }, cancellationToken);
            turn.Person = turn.Person with { OpenQuestion = question };
            turn.Say(new Spoken(turn.Texts.Knowledge.DidYouMean, Card.Of("").With(
                [.. near.Select(offered => new Choice(offered.In(turn.Language).Question, $"{ShowEntryCommand.Syntax.Name} {offered.Id}")),
                 new Choice(turn.Texts.Knowledge.NoneOfThese, NoneOfTheseCommand.Syntax.Name) { Words = ["none", "none of these", "no", "no thanks", "ninguna", "ninguna de estas", "no gracias"] }])) { ForEveryone = true });
        }
        else
        {
            await CountAsync(turn, month => month with { NotKnown = month.NotKnown + 1 }, cancellationToken);
            OfferHandOver(turn, question);
        }
    }

    private static Task CountAsync(Turn turn, Func<QuestionMonth, QuestionMonth> count, CancellationToken cancellationToken) =>
        turn is { RecordsOrNone: { } records, MemberOrNone: { } me } ? QuestionMonth.CountAsync(records, me, turn.Now, count, cancellationToken) : Task.CompletedTask;

    /// <summary>Shows the entry of an id; one that is gone has gone with its button.</summary>
    public async Task ShowAsync(Turn turn, string id, Language language, bool inShort, CancellationToken cancellationToken)
    {
        var known = await library.OfAsync(turn.RecordsOrNone, cancellationToken);
        if (known.Find(id) is { } entry)
            Show(turn, known, entry, language, inShort);
        else
            turn.Say(turn.Texts.Talk.OldButton);
    }

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
                new Choice(texts.HandOverYes, HandOverCommand.Syntax.Name) { Words = ["yes", "si", "please", "por favor", "yes please", "si por favor"] },
                new Choice(texts.HandOverQuietly, $"{HandOverCommand.Syntax.Name} {HandOverCommand.Quietly}") { Words = ["no name", "without my name", "anonymous", "anonymously", "sin nombre", "sin mi nombre", "anonimo"] },
                new Choice(texts.HandOverNo, DoNotHandOverCommand.Syntax.Name) { Words = ["no", "no thanks", "no gracias"] }));
        }
    }

    private static string? Previous(Turn turn) => turn.Person.LastEntryAt is { } at && turn.Now - at < FollowUpWithin ? turn.Person.LastEntry : null;

    /// <summary>The answer, its source and year, and what can be done with it.</summary>
    private static void Show(Turn turn, Holdings known, Entry entry, Language language, bool inShort)
    {
        // What was asked for in the other language comes in it whole, its frame and its buttons, too.
        var (texts, text) = (TextsIn.Of(language).Knowledge, entry.In(language));
        var answer = inShort ? Shortly.Of(text.Answer) : text.Answer;
        var lines = new List<string>();
        if (!entry.Has(language))
            lines.Add(TextsIn.Of(language).Entries.OnlyInTheOther);
        if (entry.AskLocal && !answer.Contains("local", StringComparison.OrdinalIgnoreCase))
            lines.Add(texts.MayDiffer);
        lines.Add(texts.Source(entry.Source.Length == 0 ? TextsIn.Of(language).Entries.OurOwn : entry.Source, entry.Year));
        if (IsOld(entry, turn))
            lines.Add(texts.Older);
        if (Catalogue.ForEntry(entry.Id) is { } fit)
            lines.Add(TextsIn.Of(language).Learning.Fits(fit.TitleIn(language), fit.Source, fit.Year));
        var related = entry.Related.Select(known.Find).OfType<Entry>().Take(MostRelated).ToArray();
        if (related.Length > 0)
            lines.Add(texts.Related);
        turn.Person = turn.Person with { LastEntry = entry.Id, LastEntryAt = turn.Now };
        turn.Say(new Spoken(answer, Card.Of(text.Question, lines).With([.. related.Select(other => Another(other, language)), .. WhatNext(turn, entry, language, inShort)])) { ForEveryone = true });
    }

    private static Choice Another(Entry other, Language language) => new(other.In(language).Question, $"{ShowEntryCommand.Syntax.Name} {other.Id} {Code(language)}");

    private static IEnumerable<Choice> WhatNext(Turn turn, Entry entry, Language language, bool inShort)
    {
        var texts = TextsIn.Of(language).Knowledge;
        var show = $"{ShowEntryCommand.Syntax.Name} {entry.Id}";
        if (turn.MemberOrNone is not null)
        {
            yield return new Choice(texts.HelpedLabel, $"{VoteCommand.Syntax.Name} up {entry.Id}");
            yield return new Choice(texts.NotHelpedLabel, $"{VoteCommand.Syntax.Name} down {entry.Id}");
        }
        if (!inShort && Shortly.Of(entry.In(language).Answer).Length < entry.In(language).Answer.Length)
            yield return new Choice(texts.ShorterLabel, $"{show} {Code(language)} {ShowEntryCommand.Brief}") { Words = ["shorter", "short", "mas corto", "corto"] };
        var other = language == Language.Spanish ? Language.English : Language.Spanish;
        if (entry.Has(other))
            yield return new Choice(texts.OtherLanguageLabel, $"{show} {Code(other)}{(inShort ? $" {ShowEntryCommand.Brief}" : "")}") { Words = other == Language.Spanish ? ["in spanish", "en espanol", "espanol"] : ["in english", "en ingles", "english"] };
    }

    private static string Code(Language language) => language == Language.Spanish ? "es" : "en";

    // The last year of a range counts; what carries no year is as old as the day it was read.
    private static bool IsOld(Entry entry, Turn turn)
    {
        var today = turn.Now.InUtc().Date;
        if (entry.Year.Length >= 4 && int.TryParse(entry.Year[^4..], CultureInfo.InvariantCulture, out var year))
            return year < today.Year - 1;
        return LocalDatePattern.Iso.Parse(entry.Read) is { Success: true, Value: var read } && read.PlusYears(1) < today;
    }
}
