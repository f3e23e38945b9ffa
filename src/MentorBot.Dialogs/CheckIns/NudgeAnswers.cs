using System.Globalization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.CheckIns;

/// <summary>The answer to "it is long since you met".</summary>
public sealed class SinceCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("checkin since", "encuentro desde", Arguments.Words, Who.Member, texts => texts.CheckIns.HelpFor("checkin")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.CheckIns);
        if (call.Split is not [var word, var id] || !Enum.TryParse<CheckInAnswer>(word, out var answer)
            || await turn.Records.PairAsync(new PairId(id), cancellationToken) is not { } pair)
            return;
        var other = (await turn.Records.MemberAsync(pair.Other(turn.Me.Id), cancellationToken))?.Name ?? "…";
        var refusal = answer == CheckInAnswer.Met
            ? await CheckInFlow.MetAsync(turn.Records, turn.Me.Id, pair.Id, turn.Now, cancellationToken)
            : await Endings.GoOnAsync(turn.Records, turn.Me.Id, pair.Id, turn.Now, cancellationToken);
        if (refusal is not null)
            turn.Say(turn.Texts.Talk.Sorry(refusal));
        else if (answer == CheckInAnswer.Met)
            turn.Say(texts.Met(other), CheckInAnswerCommand.HowCard(texts, pair.Id));
        else
            turn.Say(answer == CheckInAnswer.Planned ? texts.Planned(other) : texts.NotYet(other));
    }
}

/// <summary>"Yes, I am in", and back from the break that silence began.</summary>
public sealed class StillInCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("still in", "sigo aqui", Arguments.None, Who.Member, texts => texts.Members.HelpFor("resume")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await MemberRules.ResumeAsync(call.Turn.Records, call.Turn.Me, call.Turn.Now, cancellationToken);
        call.Turn.Say(call.Turn.Texts.Nudges.GoodToHaveYou);
    }
}

/// <summary>The answer to "how is it going?".</summary>
public sealed class PulseCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("pulse", "como va", Arguments.Words, Who.Member, texts => texts.CheckIns.HelpFor("checkin")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (call.Split is not [var word, var id, var text] || !Enum.TryParse<PulseAnswer>(word, out var answer) || !int.TryParse(text, CultureInfo.InvariantCulture, out var number))
            return;
        turn.Say(await Pulse.AnswerAsync(turn.Records, turn.Me.Id, new PairId(id), number, answer, turn.Now, cancellationToken) is { } refusal
            ? turn.Texts.Talk.Sorry(refusal)
            : turn.Texts.Nudges.SurveyThanks(answer));
    }
}

/// <summary>"We go on", of a pair that was about to be closed.</summary>
public sealed class GoOnCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("pair goes on", "la pareja sigue", Arguments.Words, Who.Member, texts => texts.Pairing.HelpFor("pair end")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        var pair = await turn.Records.PairAsync(new PairId(call.Words), cancellationToken);
        var refusal = await Endings.GoOnAsync(turn.Records, turn.Me.Id, new PairId(call.Words), turn.Now, cancellationToken);
        turn.Say(refusal is not null || pair is null
            ? turn.Texts.Talk.Sorry(refusal ?? new Refusal.AlreadySettled())
            : turn.Texts.Nudges.GoesOn((await turn.Records.MemberAsync(pair.Other(turn.Me.Id), cancellationToken))?.Name ?? "…"));
    }
}

/// <summary>How to go on after the season.</summary>
public sealed class WishCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("pair wish", "deseo de pareja", Arguments.Words, Who.Member, texts => texts.Pairing.HelpFor("pair end")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Nudges);
        if (call.Split is not [var word, var id] || !Enum.TryParse<SeasonWish>(word, out var wish) || await turn.Records.PairAsync(new PairId(id), cancellationToken) is not { } pair)
            return;
        if (await Endings.WishAsync(turn.Records, turn.Me.Id, pair.Id, wish, turn.Now, cancellationToken) is { } refusal)
        {
            turn.Say(turn.Texts.Talk.Sorry(refusal));
            return;
        }
        var other = (await turn.Records.MemberAsync(pair.Other(turn.Me.Id), cancellationToken))?.Name ?? "…";
        turn.Say(wish switch
        {
            SeasonWish.GoOn => texts.GoesOn(other),
            SeasonWish.Mentor => texts.SeasonMentor,
            _ => texts.SeasonClose(other),
        });
    }
}
