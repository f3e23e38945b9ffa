using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;

namespace MentorBot.Dialogs.Knowledge;

/// <summary>What the two sides of a handed-over question are told, at the moment it is sent. Null when it has lost its sense.</summary>
public static class QuestionWords
{
    /// <summary>The words of one message.</summary>
    public static async Task<Spoken?> OfAsync(IRecords records, Member to, Notice.OfQuestion notice, ITexts all, CancellationToken cancellationToken)
    {
        if (await records.FindAsync<Asked>(Asked.KeyOf(notice.Number), cancellationToken) is not { } asked)
            return null;
        var texts = all.Knowledge;
        Card Queue() => Card.Of("").With(new Choice(all.Communities.Label(QuestionsCommand.Syntax.Name), QuestionsCommand.Syntax.Name));
        return notice switch
        {
            Notice.QuestionAnswered when asked.State == AskedState.Answered => new Spoken(
                texts.AnswerOf(await NameAsync(records, asked.AnsweredBy, cancellationToken), asked.Words, asked.Answer),
                Card.Of("").With(
                    new Choice(texts.HelpedLabel, $"{QuestionJudgeCommand.Syntax.Name} helped {asked.Number}") { Words = ["yes", "si", "that helps", "me sirve"] },
                    new Choice(texts.MoreLabel, $"{QuestionJudgeCommand.Syntax.Name} more {asked.Number}") { Words = ["no", "more", "mas"] })),
            Notice.QuestionTaken when asked.State == AskedState.Taken => new Spoken(texts.TakenForYou(await NameAsync(records, asked.TakenBy, cancellationToken), asked.Number)),
            Notice.QuestionBack when asked.Waits => new Spoken(texts.BackInLine(asked.Number)),
            Notice.QuestionWaits when asked.State == AskedState.Open => new Spoken(texts.QuestionWaits(asked.Number), Queue()),
            Notice.QuestionReminder when asked.Waits => new Spoken(texts.QuestionReminder(asked.Number, asked.TakenBy == to.Id), Queue()),
            Notice.QuestionNeedsMore when asked.Waits => new Spoken(texts.NeedsMore(asked.Number), Queue()),
            Notice.QuestionClosed => new Spoken(texts.QuestionClosed(asked.Number)),
            _ => null,
        };
    }

    private static async Task<string> NameAsync(IRecords records, MemberId? id, CancellationToken cancellationToken) =>
        id is { } who && await records.MemberAsync(who, cancellationToken) is { } member ? member.Name : "…";
}
