using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Outbox;

namespace MentorBot.Dialogs.Knowledge;

/// <summary>Asks by command what could be asked without.</summary>
public sealed class AskCommand(Answers answers) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("ask", "preguntar", Arguments.PerhapsWords, Who.Anyone, texts => texts.Knowledge.HelpFor("ask")) { Shape = "…" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Words.Length == 0)
            call.Turn.Say(call.Turn.Texts.Knowledge.AskWhat);
        else
            await answers.AnswerAsync(call.Turn, call.Words, cancellationToken);
    }
}

/// <summary>Shows an entry that was offered.</summary>
public sealed class ShowEntryCommand(Answers answers) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("entry", "tema", Arguments.Words, Who.Anyone, texts => texts.Knowledge.HelpFor("ask")) { ForButtons = true };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (answers.Find(call.Words) is { } entry)
            answers.Show(call.Turn, entry);
        else
            call.Turn.Say(call.Turn.Texts.Talk.OldButton);
        return Task.CompletedTask;
    }
}

/// <summary>None of the offered questions was meant.</summary>
public sealed class NoneOfTheseCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("none of these", "ninguna de estas", Arguments.None, Who.Anyone, texts => texts.Knowledge.HelpFor("ask")) { ForButtons = true };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Turn.Person.OpenQuestion is { } question)
            Answers.OfferHandOver(call.Turn, question);
        else
            call.Turn.Say(call.Turn.Texts.Talk.OldButton);
        return Task.CompletedTask;
    }
}

/// <summary>Hands a question to the people of the programme. Until here its words were stored nowhere but on the asker's own card.</summary>
public sealed class HandOverCommand : ICommand, IHaveSyntax
{
    private const int LongestQuestion = 1000;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("hand over", "pasar pregunta", Arguments.None, Who.Member, texts => texts.Knowledge.HelpFor("ask")) { ForButtons = true };

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
        var number = (await turn.Records.FindAsync<AskedCount>("", cancellationToken))?.Last + 1 ?? 1;
        turn.Records.Put(new AskedCount(number));
        turn.Records.Put(new Asked(number, turn.Me.Id, turn.Now) { Words = ShortText.Of(question, LongestQuestion) });
        foreach (var coordinator in await turn.Records.CoordinatorsAsync(cancellationToken))
        {
            if (coordinator.Id != turn.Me.Id)
                await turn.Records.SendAsync(Delivery.Prompt(coordinator.Id, new Notice.QuestionWaits(number), turn.Now), cancellationToken);
        }
        turn.Say(turn.Texts.Knowledge.HandedOver(number));
    }
}

/// <summary>Does not hand the question over.</summary>
public sealed class DoNotHandOverCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("do not hand over", "no pasar pregunta", Arguments.None, Who.Anyone, texts => texts.Knowledge.HelpFor("ask")) { ForButtons = true };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        call.Turn.Person = call.Turn.Person with { OpenQuestion = null };
        call.Turn.Say(call.Turn.Texts.Knowledge.NotHandedOver);
        return Task.CompletedTask;
    }
}

/// <summary>Lists the open questions.</summary>
public sealed class QuestionsCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("questions", "preguntas", Arguments.None, Who.Coordinator, texts => texts.Knowledge.HelpFor("questions"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Knowledge);
        var open = (await turn.Records.ListAsync<Asked>("", cancellationToken)).Where(asked => asked.State == AskedState.Open).ToArray();
        var lines = new List<string>();
        foreach (var asked in open)
            lines.Add(texts.QuestionLine(asked.Number, (await turn.Records.MemberAsync(asked.Asker, cancellationToken))?.Name ?? "…", asked.Words, (int)(turn.Now - asked.At).TotalDays));
        if (lines.Count > 0)
            lines.Add(texts.HowToAnswer);
        turn.Say(texts.QuestionsTitle(open.Length), lines.Count == 0 ? null : Card.Of(texts.QuestionsTitle(open.Length), lines));
    }
}

/// <summary>Answers an open question; the answer goes to the asker as written.</summary>
public sealed class AnswerCommand : ICommand, IHaveSyntax
{
    private const int LongestAnswer = 3000;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("answer", "responder", Arguments.NumberAndWords, Who.Coordinator, texts => texts.Knowledge.HelpFor("answer")) { Shape = "N …", WritesForOthers = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (await turn.Records.FindAsync<Asked>(Asked.KeyOf(call.Number), cancellationToken) is not { State: AskedState.Open } asked)
        {
            turn.Say(turn.Texts.Talk.Sorry(new Refusal.NoSuchQuestion(call.Number)));
            return;
        }
        turn.Records.Put(asked with { State = AskedState.Answered, Answer = ShortText.Of(call.Words, LongestAnswer), AnsweredBy = turn.Me.Id });
        await turn.Records.SendAsync(Delivery.Prompt(asked.Asker, new Notice.QuestionAnswered(asked.Number), turn.Now), cancellationToken);
        turn.Say(turn.Texts.Knowledge.AnswerSent((await turn.Records.MemberAsync(asked.Asker, cancellationToken))?.Name ?? "…"));
    }
}
