using System.Globalization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Pairing;

/// <summary>Shows who fits whom; nothing is sent.</summary>
public sealed class MatchPreviewCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("match preview", "parejas ver", Arguments.PerhapsWords, Who.Coordinator, texts => texts.Pairing.HelpFor("match preview"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Matching);
        var round = await turn.Records.RoundAsync(cancellationToken);
        var words = Fold.Words(call.Words);
        switch (words)
        {
            case ["stop" or "parar"] when round is { Computing: true }:
                turn.Records.Put(round with { Computing = false });
                turn.Say(texts.Stopped);
                return;
            case ["numbers" or "numeros"] when round is { Numbers: { } numbers }:
                turn.Say(texts.NumbersTitle, Card.Of(texts.NumbersTitle, texts.Numbers(numbers, round.PairCount, round.LeftCount)));
                return;
            case ["page" or "pagina", var number] when round is { Numbers: not null } && int.TryParse(number, CultureInfo.InvariantCulture, out var page):
                await MatchCard.ShowAsync(turn, round, await turn.Records.MembersAsync(cancellationToken), page, cancellationToken);
                return;
        }
        switch (round)
        {
            case { IsAsking: true }:
                turn.Say(texts.StillAsking(round.Proposed, round.PairCount));
                return;
            case { Computing: true }:
                turn.Say(texts.StillWorking, Card.Of("").With(new Choice(texts.StopLabel, $"{Syntax.Name} stop")));
                return;
        }
        await FindAsync(turn, round?.WishesNow ?? RoundWishes.None, await turn.Records.MembersAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Finds a round and shows it; one of a large community is left to the clock.</summary>
    internal static async Task FindAsync(Turn turn, RoundWishes wishes, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        if (members.Count >= RoundBook.LargeFrom)
        {
            RoundBook.Begin(turn.Records, wishes, turn.Me.Id, turn.Now);
            turn.Say(turn.Texts.Matching.Working(members.Count), Card.Of("").With(new Choice(turn.Texts.Matching.StopLabel, $"{Syntax.Name} stop")));
            return;
        }
        var found = Matching.Find(members, turn.Community!, turn.Now, wishes, progress: null, cancellationToken);
        var round = await RoundBook.KeepAsync(turn.Records, found, turn.Now, turn.Me.Id, wishes, cancellationToken);
        await MatchCard.ShowAsync(turn, round, members, page: 1, cancellationToken);
    }
}

/// <summary>Asks the mentors of the round that was previewed.</summary>
public sealed class MatchConfirmCommand : ICommand, IHaveSyntax
{
    // What has changed since the preview is a few things; more of them are a new preview.
    private const int MostChanges = 20;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("match confirm", "parejas confirmar", Arguments.None, Who.Coordinator, texts => texts.Pairing.HelpFor("match confirm"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Pairing);
        if (await turn.Records.RoundAsync(cancellationToken) is not { Confirmed: false, Computing: false, PairCount: > 0 } round)
        {
            turn.Say(texts.NothingToConfirm);
            return;
        }
        var members = await turn.Records.MembersAsync(cancellationToken);
        var (pairs, left) = await turn.Records.PartsAsync(round, cancellationToken);
        var changes = Changes(turn, round, pairs, left, members, cancellationToken);
        if (changes is not null)
        {
            turn.Say(texts.Changed, changes.Count == 0 ? null : Card.Of("", [.. changes.Take(MostChanges)]));
            await MatchPreviewCommand.FindAsync(turn, round.Wishes, members, cancellationToken);
            return;
        }
        turn.Records.Put(round with { Confirmed = true, Proposed = 0 });
        turn.Records.LookAt(Subject.ConfirmedRound, turn.Now);
        turn.Say(texts.Confirmed(round.PairCount));
    }

    /// <summary>What has changed since the preview, in sentences; null when it still is the best.</summary>
    private static List<string>? Changes(Turn turn, Round round, IReadOnlyList<MatchedPair> pairs, IReadOnlyList<LeftPerson> left, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        var (texts, community) = (turn.Texts.Matching, turn.Community!);
        var people = members.ToDictionary(member => member.Id);
        Refusal? WhyNot(MatchedPair pair) => people.TryGetValue(pair.Mentor, out var mentor) && people.TryGetValue(pair.Mentee, out var mentee) ? PairingRules.WhyNot(mentor, mentee, community, turn.Now) : new Refusal.AlreadySettled();
        string Name(MemberId id) => people.TryGetValue(id, out var member) ? member.Name : "…";
        string Gone(MatchedPair pair) => texts.Gone(Name(pair.Mentor), Name(pair.Mentee), WhyNot(pair) is { } refusal and not Refusal.AlreadySettled ? turn.Texts.Talk.Sorry(refusal) : "");

        // A large round is not computed while somebody waits: it is when one of its pairs cannot be any more.
        if (members.Count >= RoundBook.LargeFrom)
        {
            var broken = pairs.Where(pair => WhyNot(pair) is not null).ToArray();
            return broken.Length == 0 ? null : [.. broken.Select(Gone)];
        }
        var now = Matching.Find(members, community, turn.Now, round.Wishes, progress: null, cancellationToken);
        if (now.Pairs.SequenceEqual(pairs) && now.Left.SequenceEqual(left))
            return null;
        var (before, after) = (pairs.Select(Who).ToHashSet(), now.Pairs.Select(Who).ToHashSet());
        return
        [
            .. pairs.Where(pair => !after.Contains(Who(pair))).Select(Gone),
            .. now.Pairs.Where(pair => !before.Contains(Who(pair))).Select(pair => texts.Added(Name(pair.Mentor), Name(pair.Mentee))),
            .. now.Left.Where(one => left.All(other => other.Mentee != one.Mentee)).Select(one => turn.Texts.Pairing.PreviewLeft(Name(one.Mentee), turn.Texts.Pairing.LeftBecause(one.Because))),
        ];

        static Couple Who(MatchedPair pair) => new(pair.Mentor, pair.Mentee);
    }
}

/// <summary>A round as a card: totals, what the coordinator wanted, each pair in a sentence, everybody who is left.</summary>
internal static class MatchCard
{
    // A card of every channel holds so many lines; the rest are its next pages.
    private const int LinesOnAPage = 40;
    private const int MostUndo = 3;

    /// <summary>Shows a page of it.</summary>
    public static async Task ShowAsync(Turn turn, Round round, IReadOnlyList<Member> members, int page, CancellationToken cancellationToken, string lead = "")
    {
        var (texts, weights) = (turn.Texts.Pairing, turn.Community!.Settings.Weights);
        var people = members.ToDictionary(member => member.Id);
        string Name(MemberId id) => people.TryGetValue(id, out var member) ? member.Name : "…";
        var wishes = Wishes(turn, round.WishesNow, Name);
        if (round.PairCount == 0 && round.LeftCount == 0 && wishes.Count == 0)
        {
            turn.Say(texts.NobodyWaits);
            return;
        }

        var (pairs, left) = await turn.Records.PartsAsync(round, cancellationToken);
        page = Math.Clamp(page, 1, Math.Max(1, (pairs.Count + left.Count + LinesOnAPage - 1) / LinesOnAPage));
        var skip = (page - 1) * LinesOnAPage;
        var lines = new List<string>();
        if (page == 1 && pairs.Count > 0)
            lines.Add(turn.Texts.Matching.Points(round.Numbers?.Total ?? 0, round.Numbers?.Lowest ?? 0));
        if (page == 1)
            lines.AddRange(wishes.Select(wish => wish.Line));
        foreach (var pair in pairs.Skip(skip).Take(LinesOnAPage))
        {
            var why = people.TryGetValue(pair.Mentor, out var mentor) && people.TryGetValue(pair.Mentee, out var mentee)
                ? turn.Texts.Matching.Why(PairingRules.FitOf(mentor, mentee, weights), mentor.Name, mentee.Name)
                : "…";
            lines.Add(texts.PreviewPair(Name(pair.Mentor), Name(pair.Mentee), why));
        }
        var rest = left.Skip(Math.Max(0, skip - pairs.Count)).Take(LinesOnAPage - Math.Clamp(pairs.Count - skip, 0, LinesOnAPage));
        lines.AddRange(rest.Select(one => texts.PreviewLeft(Name(one.Mentee), texts.LeftBecause(one.Because))));

        var circle = members.Count >= RoundBook.LargeFrom || page > 1 ? null : Circle.For(members, left, await turn.Records.GroupsAsync(cancellationToken), turn.Community!, turn.Now);
        if (circle is not null)
            lines.Add(turn.Texts.Matching.CircleLine(circle.Mentor.Name, turn.Texts.Talk.And([.. circle.Mentees.Select(mentee => mentee.Name)])));

        var choices = new List<Choice>();
        if (pairs.Count > 0 && !round.Confirmed)
            choices.Add(new Choice(texts.ConfirmLabel, MatchConfirmCommand.Syntax.Name) { Words = ["confirm", "confirmar"] });
        if (skip + LinesOnAPage < pairs.Count + left.Count)
            choices.Add(new Choice(turn.Texts.Matching.MoreLabel, $"{MatchPreviewCommand.Syntax.Name} page {page + 1}"));
        if (!round.Confirmed)
            choices.AddRange(wishes.TakeLast(MostUndo).Select(wish => new Choice(turn.Texts.Matching.UndoLabel(wish.Short), wish.Undo)));
        if (circle is not null)
            choices.Add(new Choice(turn.Texts.Matching.CircleLabel, CircleCommand.Syntax.Name));
        turn.Say($"{lead} {texts.Preview(pairs.Count, left.Count)}".TrimStart(), Card.Of(texts.PreviewTitle, lines).With(choices));
    }

    private static List<(string Line, string Short, string Undo)> Wishes(Turn turn, RoundWishes wishes, Func<MemberId, string> name)
    {
        var texts = turn.Texts.Matching;
        string Both(Couple couple) => turn.Texts.Talk.And([name(couple.Mentor), name(couple.Mentee)]);
        string Undo(CommandSyntax syntax, params IEnumerable<MemberId> people) => $"{syntax.Name} undo {string.Join(' ', people.Select(People.Exactly))}";
        return
        [
            .. wishes.Kept.Select(couple => (texts.Keep(name(couple.Mentor), name(couple.Mentee)), Both(couple), Undo(MatchKeepCommand.Syntax, couple.Mentor, couple.Mentee))),
            .. wishes.Forbidden.Select(couple => (texts.Forbid(name(couple.Mentor), name(couple.Mentee)), Both(couple), Undo(MatchForbidCommand.Syntax, couple.Mentor, couple.Mentee))),
            .. wishes.Without.Select(member => (texts.Without(name(member)), name(member), Undo(MatchWithoutCommand.Syntax, member))),
        ];
    }
}
