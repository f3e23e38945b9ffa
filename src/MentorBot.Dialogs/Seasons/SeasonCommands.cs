using MentorBot.Dialogs.Communities;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Seasons;

namespace MentorBot.Dialogs.Seasons;

/// <summary>Shows the season; closes it, and starts the next.</summary>
public sealed class SeasonCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("season", "temporada", Arguments.PerhapsWords, Who.Coordinator, texts => texts.Seasons.Help) { Shape = "close|start" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts, community) = (call.Turn, call.Turn.Texts.Seasons, call.Turn.Community!);
        var pairs = (await turn.Records.OpenPairsAsync(cancellationToken)).Count;
        if (Fold.Of(call.Words) is "start" or "empezar")
        {
            var refusal = SeasonFlow.Start(turn.Records, community, turn.Now);
            turn.Say(refusal is null ? texts.Started : texts.RunsAlready);
        }
        else if (community.SeasonClosedAt is { } closed)
        {
            turn.Say(texts.IsClosed(turn.Me.DayAt(closed)), Card.Of("").With(new Choice(texts.StartLabel, $"{Syntax.Name} start")));
        }
        else
        {
            turn.Ask(texts.Runs(turn.Me.DayAt(community.SeasonFrom ?? community.CreatedAt), pairs), Card.Of("", texts.WhatClosingDoes).With(
                new Choice(texts.CloseLabel, SeasonCloseCommand.Syntax.Name), new Choice(turn.Texts.Talk.No, KeepCommand.Syntax.Name) { Words = ["no"] }));
        }
    }
}

/// <summary>The second tap of closing a season.</summary>
public sealed class SeasonCloseCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("season close now", "temporada cerrar ya", Arguments.None, Who.Coordinator, texts => texts.Seasons.Help) { ForButtons = true };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        var refusal = SeasonFlow.Close(turn.Records, turn.Community!, turn.Now);
        turn.Say(refusal is null ? turn.Texts.Seasons.Closing : turn.Texts.Talk.Sorry(refusal));
        return Task.CompletedTask;
    }
}

/// <summary>What whoever takes over needs to know: what runs by itself, what needs a person, what is open.</summary>
public sealed class HandoverCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("handover", "entregar", Arguments.None, Who.Coordinator, texts => texts.Seasons.HandoverHelp);

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Seasons);
        var (matters, _) = await DeskCommand.MattersAsync(turn, cancellationToken);
        var members = await turn.Records.MembersAsync(cancellationToken);
        var pairs = await turn.Records.OpenPairsAsync(cancellationToken);
        var helpers = members.Where(member => member.Is(Roles.Coordinator | Roles.Backup)).Select(member => member.Name).ToArray();
        turn.Say(texts.HandoverIntro, Card.Of(turn.Texts.Communities.Label(Syntax.Name),
        [
            texts.Now(members.Count(member => member.State is MemberState.Active or MemberState.Paused), pairs.Count, turn.Texts.Talk.And(helpers)),
            .. texts.RunsByItself, .. texts.NeedsAPerson, texts.Open(matters.Count), .. matters,
        ]).With(new Choice(turn.Texts.Communities.Label("roles"), "roles"), new Choice(turn.Texts.Communities.Label("settings"), "settings")));
    }
}
