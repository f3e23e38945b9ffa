using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Pairing;

/// <summary>Ends a pairing: two taps, no reason needed.</summary>
public sealed class PairEndCommand : ICommand, IHaveSyntax
{
    private static readonly EndReason[] Reasons = [EndReason.NotSaid, EndReason.GoalReached, EndReason.NoTime, EndReason.HoursDoNotFit, EndReason.Moved];

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("pair end", "terminar pareja", Arguments.PerhapsWords, Who.Member, texts => texts.Pairing.HelpFor("pair end"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Pairing);
        var mine = (await turn.Records.PairsOfAsync(turn.Me, cancellationToken)).Where(pair => pair.State is PairState.Active or PairState.Introducing).ToArray();
        switch (call.Split)
        {
            case [var id, var word] when Enum.TryParse<EndReason>(word, out var reason) && Reasons.Contains(reason):
                var ended = mine.FirstOrDefault(pair => pair.Id.Value == id);
                if (ended is null || await PairFlow.EndAsync(turn.Records, turn.Me.Id, ended.Id, reason, turn.Now, cancellationToken) is not null)
                    turn.Say(turn.Texts.Talk.Sorry(new Refusal.AlreadySettled()));
                else
                    turn.Say(texts.Ended(mentee: ended.Mentee == turn.Me.Id));
                break;
            case [var id] when mine.FirstOrDefault(pair => pair.Id.Value == id) is { } chosen:
                await AskAsync(turn, chosen, cancellationToken);
                break;
            case [] when mine is [var only]:
                await AskAsync(turn, only, cancellationToken);
                break;
            default:
                if (mine.Length == 0)
                {
                    turn.Say(texts.NoPair);
                    break;
                }
                var choices = new List<Choice>();
                foreach (var pair in mine)
                    choices.Add(new Choice(await OtherAsync(turn, pair, cancellationToken), $"{Syntax.Name} {pair.Id}"));
                turn.Ask(texts.WhichPair, Card.Of("").With([.. choices, new Choice(texts.KeepLabel, KeepCommand.Syntax.Name)]));
                break;
        }
    }

    private static async Task AskAsync(Turn turn, Pair pair, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Pairing;
        turn.Ask(texts.EndAsk(await OtherAsync(turn, pair, cancellationToken)), Card.Of("").With(
            [.. Reasons.Select(reason => new Choice(texts.Name(reason), $"{Syntax.Name} {pair.Id} {reason}")), new Choice(texts.KeepLabel, KeepCommand.Syntax.Name) { Words = ["no", "keep"] }]));
    }

    private static async Task<string> OtherAsync(Turn turn, Pair pair, CancellationToken cancellationToken) =>
        (await turn.Records.MemberAsync(pair.Other(turn.Me.Id), cancellationToken))?.Name ?? "…";
}

/// <summary>Asks for a mentor, or for another one.</summary>
public sealed class PairNewCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("pair new", "pareja nueva", Arguments.None, Who.Member, texts => texts.Pairing.HelpFor("pair new"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        var me = turn.Me;
        if (me.Seat is { } seat && await turn.Records.PairAsync(seat, cancellationToken) is { State: PairState.Active or PairState.Introducing } pair)
        {
            turn.Ask(turn.Texts.Pairing.EndAsk((await turn.Records.MemberAsync(pair.Mentor, cancellationToken))?.Name ?? "…"), Card.Of("").With(
                new Choice(turn.Texts.Talk.Yes, $"{PairEndCommand.Syntax.Name} {pair.Id} {EndReason.NotSaid}") { Words = ["yes", "si"] },
                new Choice(turn.Texts.Pairing.KeepLabel, KeepCommand.Syntax.Name) { Words = ["no"] }));
            return;
        }
        if (me.Seat is null)
        {
            turn.Change(me with { Roles = me.Roles | Roles.Mentee, WaitingSince = me.WaitingSince ?? turn.Now });
            turn.Records.LookAt(Subject.Of(me.Id), turn.Now);
        }
        turn.Say(turn.Texts.Pairing.NewWanted);
    }
}
