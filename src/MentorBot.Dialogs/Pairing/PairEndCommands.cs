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
    public static CommandSyntax Syntax { get; } = new("pair end", "terminar pareja", Arguments.PerhapsWords, Who.Member, texts => texts.Pairing.HelpFor("pair end"))
    {
        Also =
        [
            "end", "end it", "end my pair", "end my pairing", "end the pairing", "stop my pairing", "new mentor please", "i want a new mentor", "i want another mentor", "i want a different mentor", "i dont want this mentor", "i do not want this mentor",
            "terminar", "terminar mi pareja", "terminar la pareja", "quiero terminar", "quiero otro mentor", "quiero otra mentora", "otro mentor por favor", "otra mentora por favor", "ya no quiero mentor", "ya no quiero mentora", "ya no quiero este mentor", "ya no quiero esta mentora",
        ],
    };

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

/// <summary>Asks for somebody else, at any time and from either side; with a name, for somebody of before.</summary>
public sealed class PairNewCommand(PairEndCommand end) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("pair new", "pareja nueva", Arguments.PerhapsWords, Who.Member, texts => texts.Pairing.HelpFor("pair new"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, me) = (call.Turn, call.Turn.Me);
        if (call.Words.Contains('@', StringComparison.Ordinal))
        {
            if (await Mentions.ReadAsync(turn, Syntax with { People = 1, Shape = "@x" }, call.Words, cancellationToken) is not [var wanted])
                return;
            turn.Change(PairFlow.Again(me, wanted.Id));
            turn.Say(turn.Texts.Matching.Again(wanted.Name));
            return;
        }
        if (me.Is(Roles.Mentor) && !me.Is(Roles.Mentee))
        {
            if ((await turn.Records.PairsOfAsync(me, cancellationToken)).Any(pair => pair.State is PairState.Active or PairState.Introducing))
                await end.RunAsync(call with { Words = "" }, cancellationToken);
            else
                turn.Say(turn.Texts.Matching.MentorOnList);
            return;
        }
        switch (me.Seat is { } seat ? await turn.Records.PairAsync(seat, cancellationToken) : null)
        {
            case { State: PairState.Active or PairState.Introducing } pair:
                turn.Ask(turn.Texts.Pairing.EndAsk((await turn.Records.MemberAsync(pair.Mentor, cancellationToken))?.Name ?? "…"), Card.Of("").With(
                    new Choice(turn.Texts.Talk.Yes, $"{PairEndCommand.Syntax.Name} {pair.Id} {EndReason.NotSaid}") { Words = ["yes", "si"] },
                    new Choice(turn.Texts.Pairing.KeepLabel, KeepCommand.Syntax.Name) { Words = ["no"] }));
                break;
            case not null:
                turn.Say(turn.Texts.Members.SeatProposed);
                break;
            default:
                turn.Change(me with { Roles = me.Roles | Roles.Mentee, WaitingSince = me.WaitingSince ?? turn.Now });
                turn.Records.LookAt(Subject.Of(me.Id), turn.Now);
                turn.Say(turn.Texts.Pairing.NewWanted);
                break;
        }
    }
}

/// <summary>"Too much right now": a mentor is asked for nothing more, at once and without a reason.</summary>
public sealed class TooMuchCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("too much right now", "es demasiado ahora", Arguments.None, Who.Member, texts => texts.Pairing.HelpFor("too much"))
    {
        Also = ["too much", "it is too much", "it's too much", "this is too much", "it is too much right now", "it's too much right now", "demasiado", "es demasiado", "es mucho", "es mucho para mi", "es mucho ahora"],
    };

    /// <summary>The button.</summary>
    public static Choice Offered(ITexts texts) => new(texts.Matching.TooMuchLabel, Syntax.Name);

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Matching);
        if (!turn.Me.Is(Roles.Mentor))
        {
            turn.Say(texts.TooMuchForMentors);
            return;
        }
        var mentees = await PairFlow.TooMuchAsync(turn.Records, turn.Me, turn.Now, cancellationToken);
        await turn.RefreshAsync(cancellationToken);
        turn.Say(texts.TooMuch(mentees), mentees == 0 ? null : Card.Of("").With(new Choice(texts.EndLabel, PairEndCommand.Syntax.Name)));
    }
}
