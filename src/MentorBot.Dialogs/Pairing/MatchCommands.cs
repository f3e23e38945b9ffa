using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Pairing;

/// <summary>Shows who fits whom; nothing is sent.</summary>
public sealed class MatchPreviewCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("match preview", "parejas ver", Arguments.None, Who.Coordinator, texts => texts.Pairing.HelpFor("match preview"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        var members = await turn.Records.MembersAsync(cancellationToken);
        Show(turn, Matching.Find(members, turn.Community!, turn.Now, cancellationToken), members);
    }

    internal static void Show(Turn turn, MatchingRound round, IReadOnlyList<Member> members)
    {
        var texts = turn.Texts.Pairing;
        turn.Records.Put(round);
        if (round.Pairs.Count == 0 && round.Left.Count == 0)
        {
            turn.Say(texts.NobodyWaits);
            return;
        }
        var names = members.ToDictionary(member => member.Id, member => member.Name);
        var card = Card.Of(texts.PreviewTitle,
        [
            .. round.Pairs.Select(pair => texts.PreviewPair(names[pair.Mentor], names[pair.Mentee], texts.Why(pair.Fit))),
            .. round.Left.Select(left => texts.PreviewLeft(names[left.Mentee], texts.LeftBecause(left.Because))),
        ]);
        turn.Say(texts.Preview(round.Pairs.Count, round.Left.Count), round.Pairs.Count == 0 ? card : card.With(new Choice(texts.ConfirmLabel, MatchConfirmCommand.Syntax.Name)));
    }
}

/// <summary>Asks the mentors of the round that was previewed.</summary>
public sealed class MatchConfirmCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("match confirm", "parejas confirmar", Arguments.None, Who.Coordinator, texts => texts.Pairing.HelpFor("match confirm"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Pairing);
        if (await turn.Records.FindAsync<MatchingRound>("", cancellationToken) is not { Confirmed: false, Pairs.Count: > 0 } round)
        {
            turn.Say(texts.NothingToConfirm);
            return;
        }
        var members = await turn.Records.MembersAsync(cancellationToken);
        var now = Matching.Find(members, turn.Community!, turn.Now, cancellationToken);
        if (!now.Pairs.Select(Who).SequenceEqual(round.Pairs.Select(Who)) || !now.Left.SequenceEqual(round.Left))
        {
            turn.Say(texts.Changed);
            MatchPreviewCommand.Show(turn, now, members);
            return;
        }
        turn.Records.Put(round with { Confirmed = true, Proposed = 0 });
        turn.Records.LookAt(Subject.ConfirmedRound, turn.Now);
        turn.Say(texts.Confirmed(round.Pairs.Count));

        static (MemberId, MemberId) Who(MatchedPair pair) => (pair.Mentor, pair.Mentee);
    }
}

/// <summary>Asks one mentor to take one mentee.</summary>
public sealed class PairCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("pair", "unir", Arguments.People, Who.Coordinator, texts => texts.Pairing.HelpFor("pair")) { People = 2, Shape = "@mentor @mentee" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, mentor, mentee) = (call.Turn, call.People[0], call.People[1]);
        turn.Say(await PairFlow.ProposeAsync(turn.Records, mentor, mentee, turn.Now, cancellationToken) is { } refusal
            ? turn.Texts.Talk.Sorry(refusal)
            : turn.Texts.Pairing.Proposed(mentor.Name));
    }
}

/// <summary>The mentor's answer to a proposal.</summary>
public sealed class ProposalCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("proposal", "propuesta", Arguments.Words, Who.Member, texts => texts.Pairing.HelpFor("pair")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Pairing);
        if (call.Split is not [var answer, var id])
            return;
        var pair = await turn.Records.PairAsync(new PairId(id), cancellationToken);
        var mentee = pair is null ? null : await turn.Records.MemberAsync(pair.Mentee, cancellationToken);
        var refusal = answer == "yes"
            ? await PairFlow.AcceptAsync(turn.Records, turn.Me, new PairId(id), turn.Now, cancellationToken)
            : await PairFlow.DeclineAsync(turn.Records, turn.Me, new PairId(id), answer == "supervise" ? EndReason.Supervisor : EndReason.Declined, turn.Now, cancellationToken);
        turn.Say(refusal is not null ? turn.Texts.Talk.Sorry(refusal)
            : answer == "yes" ? texts.Accepted(mentee?.Name ?? "")
            : answer == "supervise" ? texts.DeclinedAsSupervisor
            : texts.Declined);
    }
}
