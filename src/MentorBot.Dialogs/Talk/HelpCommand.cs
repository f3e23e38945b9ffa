using MentorBot.Dialogs.CheckIns;
using MentorBot.Dialogs.Communities;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Pairing;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Talk;

/// <summary>Shows what this person is likely to need, nine at most; "help all" shows the rest.</summary>
public sealed class HelpCommand(CommandList commands) : ICommand, IHaveSyntax
{
    private const int Most = 9;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("help", "ayuda", Arguments.PerhapsWords, Who.Anyone, texts => texts.Talk.HelpHelp) { Shape = "all" };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Talk);
        var all = Fold.Of(call.Words) is "all" or "todo" or "todos";
        var mine = (all ? commands.All.Where(syntax => !syntax.ForButtons && turn.MemberOrNone.May(syntax.Who)) : Likely(turn).Take(Most)).ToArray();
        var card = Card.Of(texts.HelpTitle, [.. mine.Select(syntax => $"{syntax.Usage}: {syntax.Help(turn.Texts)}"), texts.HelpFoot]);
        // What needs no more words can be tapped.
        var taps = all ? [] : mine.Where(syntax => syntax.Arguments is Arguments.None or Arguments.PerhapsPeople || (syntax.Arguments == Arguments.PerhapsWords && syntax.Shape.Length == 0));
        turn.Say(texts.HelpIntro, card.With([.. taps.Select(syntax => new Choice(turn.Texts.Communities.Label(syntax.Name), syntax.Name))]));
        return Task.CompletedTask;
    }

    private static IReadOnlyList<CommandSyntax> Likely(Turn turn) => turn.MemberOrNone switch
    {
        null => [JoinCommand.Syntax, AskCommand.Syntax, LanguageCommand.Syntax, SetupCommand.Syntax, MyDataCommand.Syntax, ForgetCommand.Syntax],
        { RunsProgramme: true } => [DeskCommand.Syntax, PeopleCommand.Syntax, MatchPreviewCommand.Syntax, WaitingCommand.Syntax, CheckInsCommand.Syntax, OverdueCommand.Syntax, QuestionsCommand.Syntax, DeliveriesCommand.Syntax, InviteCommand.Syntax],
        var member => [AskCommand.Syntax, MeCommand.Syntax, member.ProfileFinished ? EditCommand.Syntax : ProfileCommand.Syntax, CheckInCommand.Syntax, PauseCommand.Syntax, PairEndCommand.Syntax, ReportProblemCommand.Syntax, LanguageCommand.Syntax, ForgetCommand.Syntax],
    };
}
