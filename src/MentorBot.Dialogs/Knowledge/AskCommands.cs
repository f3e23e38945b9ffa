using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;

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

/// <summary>Shows an entry that was offered, whole or short, in one's own language or the other: "entry L01 es short".</summary>
public sealed class ShowEntryCommand(Answers answers) : ICommand, IHaveSyntax
{
    /// <summary>The word for the short form.</summary>
    public const string Brief = "short";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("entry", "tema", Arguments.Words, Who.Anyone, texts => texts.Knowledge.HelpFor("ask")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (id, how) = (call.Split[0], call.Split[1..]);
        var language = how.Contains("es") ? Language.Spanish : how.Contains("en") ? Language.English : call.Turn.Language;
        await answers.ShowAsync(call.Turn, id, language, how.Contains(Brief), cancellationToken);
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

/// <summary>Says whether an answer helped: "vote up L01". Counted for the entry, once for each person, with no name.</summary>
public sealed class VoteCommand : ICommand, IHaveSyntax
{
    private const int MostRemembered = 20;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("vote", "voto", Arguments.Words, Who.Member, texts => texts.Knowledge.HelpFor("ask")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Knowledge);
        if (call.Split is not [var which, var id])
            return;
        var helped = which == "up";
        if (!turn.Person.Judged.Contains(id, StringComparer.Ordinal))
        {
            turn.Person = turn.Person with { Judged = [.. turn.Person.Judged.TakeLast(MostRemembered - 1), id] };
            var votes = await turn.Records.FindAsync<EntryVotes>(id, cancellationToken) ?? new EntryVotes(id);
            turn.Records.Put(helped ? votes with { Up = votes.Up + 1 } : votes with { Down = votes.Down + 1 });
        }
        turn.Say(helped ? texts.GladItHelped : texts.SorryItDidNot);
    }
}
