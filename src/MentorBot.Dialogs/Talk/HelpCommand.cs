using MentorBot.Dialogs.CheckIns;
using MentorBot.Dialogs.Communities;
using MentorBot.Dialogs.Communities.Settings;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Pairing;
using MentorBot.Dialogs.Reports;
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
        var word = Fold.Of(call.Words);
        if (commands.All.FirstOrDefault(syntax => !syntax.ForButtons && word.Length > 0 && (Fold.Of(syntax.Name) == word || Fold.Of(syntax.Spanish) == word)) is { } one)
        {
            turn.Say(Line(turn, one));
            return Task.CompletedTask;
        }
        if (word is "all" or "todo" or "todos")
        {
            All(turn);
            return Task.CompletedTask;
        }
        var mine = Likely(turn).Take(Most).ToArray();
        var card = Card.Of(texts.HelpTitle, [.. mine.Select(syntax => $"{syntax.UsageIn(turn.Language)}: {syntax.Help(turn.Texts)}"), texts.HelpFoot]);
        // What needs no more words can be tapped.
        var taps = mine.Where(syntax => syntax.Arguments is Arguments.None or Arguments.PerhapsPeople || (syntax.Arguments == Arguments.PerhapsWords && (syntax.Shape.Length == 0 || syntax == ReportCommand.Syntax)));
        turn.Say(texts.HelpIntro, card.With([.. taps.Select(syntax => new Choice(turn.Texts.Communities.Label(syntax.Name), syntax.Name))]));
        return Task.CompletedTask;
    }

    // Everything this person may use, each with an example; what runs a programme stands on a card of its own.
    private void All(Turn turn)
    {
        var texts = turn.Texts.Talk;
        var mine = commands.All.Where(syntax => !syntax.ForButtons && turn.MemberOrNone.May(syntax.Who)).ToLookup(syntax => syntax.Who is Who.Coordinator or Who.Counts, syntax => Line(turn, syntax));
        turn.Say(texts.HelpIntro, Card.Of(texts.HelpTitle, [.. mine[false], texts.HelpFoot]));
        if (mine[true].Any())
            turn.Say(texts.HelpForCoordinators, Card.Of(texts.HelpForCoordinators, [.. mine[true]]));
    }

    private static string Line(Turn turn, CommandSyntax syntax) => $"{syntax.UsageIn(turn.Language)}: {syntax.Help(turn.Texts)} {turn.Texts.Talk.Example(syntax.ExampleIn(turn.Language))}";

    private static IReadOnlyList<CommandSyntax> Likely(Turn turn) => turn.MemberOrNone switch
    {
        null => [JoinCommand.Syntax, AskCommand.Syntax, LanguageCommand.Syntax, SetupCommand.Syntax, MyDataCommand.Syntax, ForgetCommand.Syntax],
        { RunsProgramme: true } => [DeskCommand.Syntax, PeopleCommand.Syntax, MatchPreviewCommand.Syntax, WaitingCommand.Syntax, CheckInsCommand.Syntax, OverdueCommand.Syntax, QuestionsCommand.Syntax, SettingsCommand.Syntax, InviteCommand.Syntax],
        // Who looks at the numbers does that first, and may do the rest as well.
        { } reader when reader.May(Who.Counts) => [ReportCommand.Syntax, AskCommand.Syntax, MeCommand.Syntax, reader.ProfileFinished ? EditCommand.Syntax : ProfileCommand.Syntax, CheckInCommand.Syntax, PauseCommand.Syntax, ReportProblemCommand.Syntax, LanguageCommand.Syntax, ForgetCommand.Syntax],
        { } helper when helper.May(Who.Helper) => [QuestionsCommand.Syntax, AnswerCommand.Syntax, AskCommand.Syntax, MeCommand.Syntax, helper.ProfileFinished ? EditCommand.Syntax : ProfileCommand.Syntax, CheckInCommand.Syntax, PauseCommand.Syntax, LanguageCommand.Syntax, ForgetCommand.Syntax],
        var member => [AskCommand.Syntax, MeCommand.Syntax, member.ProfileFinished ? EditCommand.Syntax : ProfileCommand.Syntax, CheckInCommand.Syntax, PauseCommand.Syntax, PairEndCommand.Syntax, ReportProblemCommand.Syntax, LanguageCommand.Syntax, ForgetCommand.Syntax],
    };
}
