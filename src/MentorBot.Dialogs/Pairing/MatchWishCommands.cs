using MentorBot.Dialogs.Talk;
using MentorBot.Domain;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Pairing;

/// <summary>Keeps two people together in this round.</summary>
public sealed class MatchKeepCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("match keep", "parejas juntar", Arguments.People, Who.Coordinator, texts => texts.Pairing.HelpFor("match keep")) { People = 2, Shape = "@mentor @mentee" };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken) => MatchWish.RunAsync(call, wishes =>
    {
        var couple = MatchWish.CoupleOf(call);
        return new Wish(wishes with { Kept = [.. wishes.Kept.Where(other => other != couple)] }, wishes.Keep(couple), call.Turn.Texts.Matching.Keep(MatchWish.Name(call, couple.Mentor), MatchWish.Name(call, couple.Mentee)))
        {
            Refusal = PairingRules.WhyNot(call.People.First(one => one.Id == couple.Mentor), call.People.First(one => one.Id == couple.Mentee), call.Turn.Community!, call.Turn.Now),
        };
    }, cancellationToken);
}

/// <summary>Keeps two people apart, in this round and later ones.</summary>
public sealed class MatchForbidCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("match forbid", "parejas separar", Arguments.People, Who.Coordinator, texts => texts.Pairing.HelpFor("match forbid")) { People = 2, Shape = "@mentor @mentee" };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken) => MatchWish.RunAsync(call, wishes =>
    {
        var couple = MatchWish.CoupleOf(call);
        return new Wish(wishes with { Forbidden = [.. wishes.Forbidden.Where(other => other != couple)] }, wishes.Forbid(couple), call.Turn.Texts.Matching.Forbid(MatchWish.Name(call, couple.Mentor), MatchWish.Name(call, couple.Mentee)));
    }, cancellationToken);
}

/// <summary>Leaves somebody out of this round.</summary>
public sealed class MatchWithoutCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("match without", "parejas sin", Arguments.People, Who.Coordinator, texts => texts.Pairing.HelpFor("match without")) { People = 1, Shape = "@x" };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken) => MatchWish.RunAsync(call, wishes =>
    {
        var member = call.People[0];
        return new Wish(wishes with { Without = [.. wishes.Without.Where(other => other != member.Id)] }, wishes.LeaveOut(member.Id), call.Turn.Texts.Matching.Without(member.Name))
        {
            Outsider = !member.Is(Roles.Mentor) && (!member.Is(Roles.Mentee) || member.Seat is not null) ? member : null,
        };
    }, cancellationToken);
}

/// <summary>A wish about a round.</summary>
/// <param name="Before">All wishes but this one.</param>
/// <param name="After">All wishes with this one.</param>
/// <param name="Said">The wish in words.</param>
internal sealed record Wish(RoundWishes Before, RoundWishes After, string Said)
{
    /// <summary>Why it cannot be.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Whom it names, though they are no part of the round.</summary>
    public Member? Outsider { get; init; }
}

/// <summary>What the three wishes have in common: the round is found with and without it, and the difference is said.</summary>
internal static class MatchWish
{
    public static async Task RunAsync(CommandCall call, Func<RoundWishes, Wish> make, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Matching);
        var round = await turn.Records.RoundAsync(cancellationToken);
        if (round is { IsAsking: true })
        {
            turn.Say(texts.StillAsking(round.Proposed, round.PairCount));
            return;
        }
        var wish = make(round?.WishesNow ?? RoundWishes.None);
        var undo = Fold.Words(call.Words).Any(word => word is "undo" or "deshacer" or "quitar");
        if (!undo && (wish.Refusal ?? (wish.Outsider is null ? null : new Refusal.AlreadySettled())) is { } refusal)
        {
            turn.Say(wish.Outsider is { } outsider ? texts.NotInRound(outsider.Name) : turn.Texts.Talk.Sorry(refusal));
            return;
        }

        var members = await turn.Records.MembersAsync(cancellationToken);
        var wishes = undo ? wish.Before : wish.After;
        if (members.Count >= RoundBook.LargeFrom)
        {
            await MatchPreviewCommand.FindAsync(turn, wishes, members, cancellationToken);
            return;
        }
        var found = Matching.Find(members, turn.Community!, turn.Now, wishes, progress: null, cancellationToken);
        var lead = texts.TakenBack(found.Numbers.Total);
        if (!undo)
        {
            var before = Matching.Find(members, turn.Community!, turn.Now, wish.Before, progress: null, cancellationToken);
            lead = $"{wish.Said} {texts.Cost(before.Pairs.Count - found.Pairs.Count, before.Numbers.Total - found.Numbers.Total, before.Numbers.Total)}";
        }
        round = await RoundBook.KeepAsync(turn.Records, found, turn.Now, turn.Me.Id, wishes, cancellationToken);
        await MatchCard.ShowAsync(turn, round, members, page: 1, cancellationToken, lead);
    }

    /// <summary>Who of the two is the mentor: the first one, unless only the other way round can be.</summary>
    public static Couple CoupleOf(CommandCall call)
    {
        var (first, second, community, now) = (call.People[0], call.People[1], call.Turn.Community!, call.Turn.Now);
        var turned = PairingRules.WhyNot(first, second, community, now) is not null
            && (PairingRules.WhyNot(second, first, community, now) is null || (!first.Is(Roles.Mentor) && second.Is(Roles.Mentor)));
        return turned ? new Couple(second.Id, first.Id) : new Couple(first.Id, second.Id);
    }

    public static string Name(CommandCall call, MemberId id) => call.People.First(one => one.Id == id).Name;
}
