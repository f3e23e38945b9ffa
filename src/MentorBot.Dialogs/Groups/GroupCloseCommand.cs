using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Groups;

namespace MentorBot.Dialogs.Groups;

/// <summary>Ends a group: what changed, thanks, what next.</summary>
public sealed class GroupCloseCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group close", "grupo cerrar", Arguments.PerhapsWords, Who.Member, texts => texts.Groups.HelpFor("group close"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await GroupCards.MineAsync(call, Syntax, cancellationToken) is not var (group, rest))
            return;
        var (turn, texts) = (call.Turn, call.Turn.Texts.Groups);
        if (!Enum.TryParse<GroupChange>(rest, out var change))
            turn.Ask(texts.CloseAsk(group.Kind), Card.Of("").With(
                [.. Enum.GetValues<GroupChange>().Select(what => new Choice(texts.Name(what), $"{Syntax.Name} {group.Id} {what}")), new Choice(texts.KeepGroupLabel, KeepCommand.Syntax.Name) { Words = ["no", "keep"] }]));
        else if (await GroupFlow.CloseAsync(turn.Records, turn.Me, group.Id, change, turn.Now, cancellationToken) is { } refusal)
            turn.Say(turn.Texts.Talk.Sorry(refusal));
        else
            turn.Say(texts.Closed, Card.Of("", texts.WhatNext).With(GroupCards.FirstChoices(turn.Texts)));
    }
}
