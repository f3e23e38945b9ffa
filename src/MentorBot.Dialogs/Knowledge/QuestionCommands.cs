using System.Globalization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;

namespace MentorBot.Dialogs.Knowledge;

/// <summary>Hands a question to the people of the programme. Until here its words were stored nowhere but on the asker's own card.</summary>
public sealed class HandOverCommand : ICommand, IHaveSyntax
{
    /// <summary>The word that keeps the asker's name back.</summary>
    public const string Quietly = "quietly";

    private const int LongestQuestion = 1000;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("hand over", "pasar pregunta", Arguments.PerhapsWords, Who.Member, texts => texts.Knowledge.HelpFor("ask")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (turn.Person.OpenQuestion is not { } question)
        {
            turn.Say(turn.Texts.Talk.OldButton);
            return;
        }
        turn.Person = turn.Person with { OpenQuestion = null };
        var asked = await AskedFlow.HandOverAsync(turn.Records, turn.Me.Id, ShortText.Of(question, LongestQuestion), call.Words == Quietly, turn.Now, cancellationToken);
        turn.Say(turn.Texts.Knowledge.HandedOver(asked.Number, asked.Anonymous));
    }
}

/// <summary>Does not hand the question over.</summary>
public sealed class DoNotHandOverCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("do not hand over", "no pasar pregunta", Arguments.None, Who.Anyone, texts => texts.Knowledge.HelpFor("ask")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (turn is { Person.OpenQuestion: not null, RecordsOrNone: { } records, MemberOrNone: { } me })
            await EditFlow.CountUnansweredAsync(records, me.DayAt(turn.Now), cancellationToken);
        turn.Person = turn.Person with { OpenQuestion = null };
        turn.Say(turn.Texts.Knowledge.NotHandedOver);
    }
}

/// <summary>The asker says whether a person's answer helped.</summary>
public sealed class QuestionJudgeCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("question judge", "pregunta juzgar", Arguments.Words, Who.Member, texts => texts.Knowledge.HelpFor("ask")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Knowledge);
        if (call.Split is not [var word, var text] || !int.TryParse(text, CultureInfo.InvariantCulture, out var number))
            return;
        var helped = word == "helped";
        turn.Say(await AskedFlow.JudgeAsync(turn.Records, turn.Me.Id, number, helped, turn.Now, cancellationToken) is { } refusal
            ? turn.Texts.Talk.Sorry(refusal)
            : helped ? texts.GoodToHear : texts.AskedForMore);
    }
}

/// <summary>Lists the questions that wait for a person, with a button for each.</summary>
public sealed class QuestionsCommand : ICommand, IHaveSyntax
{
    private const int MostButtons = 8;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("questions", "preguntas", Arguments.None, Who.Helper, texts => texts.Knowledge.HelpFor("questions"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Knowledge);
        var waiting = (await turn.Records.ListAsync<Asked>("", cancellationToken)).Where(asked => asked.Waits).ToArray();
        var names = waiting.Length == 0 ? [] : (await turn.Records.MembersAsync(cancellationToken)).ToDictionary(member => member.Id, member => member.Name);
        string[] lines = [.. waiting.Select(asked => texts.QuestionLine(
            asked.Number,
            asked.Anonymous ? null : names.GetValueOrDefault(asked.Asker, "…"),
            asked.Words,
            (int)(turn.Now - asked.At).TotalDays,
            asked.TakenBy is { } taker ? names.GetValueOrDefault(taker, "…") : null))];
        if (lines.Length == 0)
        {
            turn.Say(texts.QuestionsTitle(0));
            return;
        }
        turn.Say(texts.QuestionsTitle(waiting.Length), Card.Of(texts.QuestionsTitle(waiting.Length), [.. lines, texts.HowToAnswer]).With(
            [.. waiting.Where(asked => asked.TakenBy is null || asked.TakenBy == turn.Me.Id).Take(MostButtons).Select(asked => asked.TakenBy is null
                ? new Choice(texts.TakeLabel(asked.Number), $"{QuestionQueueCommand.Syntax.Name} take {asked.Number}")
                : new Choice(texts.HandBackLabel(asked.Number), $"{QuestionQueueCommand.Syntax.Name} back {asked.Number}"))]));
    }
}

/// <summary>Takes a question from the queue, or hands it back.</summary>
public sealed class QuestionQueueCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("question queue", "pregunta cola", Arguments.Words, Who.Helper, texts => texts.Knowledge.HelpFor("questions")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Knowledge);
        if (call.Split is not [var word, var text] || !int.TryParse(text, CultureInfo.InvariantCulture, out var number))
            return;
        var take = word == "take";
        var refusal = take
            ? await AskedFlow.TakeAsync(turn.Records, turn.Me, number, turn.Now, cancellationToken)
            : await AskedFlow.HandBackAsync(turn.Records, turn.Me, number, turn.Now, cancellationToken);
        if (refusal is not null)
            turn.Say(turn.Texts.Talk.Sorry(refusal));
        else if (take)
            turn.Say(texts.YouHaveIt(number), Card.Of("").With(new Choice(texts.HandBackLabel(number), $"{Syntax.Name} back {number}") { Words = ["hand back", "devolver"] }));
        else
            turn.Say(texts.HandedBack(number));
    }
}

/// <summary>Answers an open question; the answer goes to the asker as written.</summary>
public sealed class AnswerCommand : ICommand, IHaveSyntax
{
    private const int LongestAnswer = 3000;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("answer", "responder", Arguments.NumberAndWords, Who.Helper, texts => texts.Knowledge.HelpFor("answer")) { Shape = "N …", WritesForOthers = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (await AskedFlow.AnswerAsync(turn.Records, turn.Me, call.Number, ShortText.Of(call.Words, LongestAnswer), turn.Now, cancellationToken) is { } refusal)
        {
            turn.Say(turn.Texts.Talk.Sorry(refusal));
            return;
        }
        var asked = (await turn.Records.FindAsync<Asked>(Asked.KeyOf(call.Number), cancellationToken))!;
        turn.Say(
            turn.Texts.Knowledge.AnswerSent(asked.Anonymous ? null : (await turn.Records.MemberAsync(asked.Asker, cancellationToken))?.Name),
            Card.Of("").With(new Choice(turn.Texts.Entries.MakeEntryLabel, $"{EntryFromQuestionCommand.Syntax.Name} {asked.Number}")));
    }
}
