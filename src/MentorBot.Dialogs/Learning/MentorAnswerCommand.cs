using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Learning;

/// <summary>The answer to "would you mentor somebody?".</summary>
public sealed class MentorAnswerCommand : ICommand, IHaveSyntax
{
    internal const string Yes = "yes";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("become mentor", "ser mentor", Arguments.Words, Who.Member, texts => texts.Learning.HelpFor("path")) { ForButtons = true };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Learning);
        if (call.Words != Yes)
        {
            turn.Say(texts.MentorLater);
            return Task.CompletedTask;
        }
        turn.Change(turn.Me with { Roles = turn.Me.Roles | Roles.Mentor });
        turn.Say(texts.MentorThanks, Card.Of("").With(new Choice(turn.Texts.Members.OffersLabel, $"{EditCommand.Syntax.Name} offers")));
        return Task.CompletedTask;
    }
}
