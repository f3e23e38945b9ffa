using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Pairing;

/// <summary>Lists everybody with their seat.</summary>
public sealed class PeopleCommand : ICommand, IHaveSyntax
{
    // A card of every channel holds so many lines; a larger programme exports.
    private const int MostLines = 60;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("people", "personas", Arguments.None, Who.Coordinator, texts => texts.Pairing.HelpFor("people"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Pairing);
        var members = (await turn.Records.MembersAsync(cancellationToken)).Where(member => member.State != MemberState.Invited).OrderBy(member => Fold.Of(member.Name), StringComparer.Ordinal).ToArray();
        if (members.Length == 1)
        {
            turn.Say(texts.NobodyYet(turn.Community!.JoinCode.Value));
            return;
        }
        var names = members.ToDictionary(member => member.Id, member => member.Name);
        var pairs = (await turn.Records.OpenPairsAsync(cancellationToken)).ToDictionary(pair => pair.Id);
        var lines = members.Take(MostLines).Select(member => texts.PersonLine(member, SeatOf(turn, member, names, pairs))).ToList();
        if (members.Length > MostLines)
            lines.Add("…");
        turn.Say(texts.PeopleTitle(members.Length), Card.Of(texts.PeopleTitle(members.Length), lines));
    }

    internal static string SeatOf(Turn turn, Member member, IReadOnlyDictionary<MemberId, string> names, IReadOnlyDictionary<PairId, Pair> pairs)
    {
        var (texts, members) = (turn.Texts.Pairing, turn.Texts.Members);
        var parts = new List<string>();
        if (member.State == MemberState.Waiting)
            parts.Add(texts.SeatStranger);
        if (member.Is(Roles.Mentee))
        {
            var pair = member.Seat is { } seat ? pairs.GetValueOrDefault(seat) : null;
            parts.Add(texts.SeatShort(pair?.State, pair is null ? null : names.GetValueOrDefault(pair.Mentor)));
        }
        if (member.Is(Roles.Mentor))
            parts.Add(texts.LoadShort(member.Mentoring.Count, member.CapacityIn(turn.Community!)));
        if (member.Is(Roles.Coordinator | Roles.Backup))
            parts.Add(members.Name(member.Roles & (Roles.Coordinator | Roles.Backup)));
        return string.Join("; ", parts);
    }
}

/// <summary>Shows one person's status. Never a text of theirs.</summary>
public sealed class PersonCommand : ICommand, IHaveSyntax
{
    private const int MostDeliveries = 5;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("person", "persona", Arguments.People, Who.Coordinator, texts => texts.Pairing.HelpFor("person")) { People = 1, Shape = "@x" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, member) = (call.Turn, call.People[0]);
        var names = (await turn.Records.MembersAsync(cancellationToken)).ToDictionary(other => other.Id, other => other.Name);
        var pairs = (await turn.Records.OpenPairsAsync(cancellationToken)).ToDictionary(pair => pair.Id);
        var lines = new List<string> { turn.Texts.Pairing.PersonLine(member, PeopleCommand.SeatOf(turn, member, names, pairs)), turn.Texts.Members.Name(member.Roles) };
        foreach (var delivery in (await turn.Records.ListAsync<Delivery>($"{member.Id}/", cancellationToken)).OrderByDescending(delivery => delivery.SentAt ?? delivery.DueAt).Take(MostDeliveries))
            lines.Add(turn.Texts.Communities.LastDelivery(turn.Texts.Communities.Name(delivery.Notice), delivery.Outcome is { } outcome ? turn.Texts.Communities.Name(outcome) : turn.Texts.Communities.Waiting));
        turn.Say(member.Name, Card.Of(member.Name, lines));
    }
}

/// <summary>Lets a joiner in, or approves a mentor.</summary>
public sealed class ApproveCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("approve", "aprobar", Arguments.People, Who.Coordinator, texts => texts.Pairing.HelpFor("approve")) { People = 1, Shape = "@x" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, member) = (call.Turn, call.People[0]);
        if (member.State != MemberState.Waiting && (member.Approved || !member.Is(Roles.Mentor)))
        {
            turn.Say(turn.Texts.Pairing.NothingToApprove(member.Name));
            return;
        }
        turn.Records.Put(member with
        {
            State = member.State == MemberState.Waiting ? MemberState.Active : member.State,
            Approved = true,
            WaitingSince = member.Is(Roles.Mentee) && member.Seat is null ? member.WaitingSince ?? turn.Now : member.WaitingSince,
        });
        turn.Records.LookAt(Subject.Of(member.Id), turn.Now);
        await turn.Records.SendAsync(Delivery.Prompt(member.Id, new Notice.Approved(), turn.Now), cancellationToken);
        turn.Say(turn.Texts.Pairing.ApprovedNow(member.Name));
    }
}

/// <summary>Does not approve somebody.</summary>
public sealed class DeclineCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("decline", "rechazar", Arguments.People, Who.Coordinator, texts => texts.Pairing.HelpFor("decline")) { People = 1, Shape = "@x" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, member) = (call.Turn, call.People[0]);
        if (member.State == MemberState.Waiting)
            await Departure.LeaveAsync(turn.Records, member, turn.Now, cancellationToken);
        else
            turn.Records.Put(member with { Approved = false });
        turn.Say(turn.Texts.Pairing.DeclinedNow(member.Name));
    }
}

/// <summary>Lists who waits, since when, why, and who helps meanwhile.</summary>
public sealed class WaitingCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("waiting", "en espera", Arguments.None, Who.Coordinator, texts => texts.Pairing.HelpFor("waiting"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Pairing);
        var members = await turn.Records.MembersAsync(cancellationToken);
        var round = Matching.Find(members, turn.Community!, turn.Now, cancellationToken);
        var because = round.Left.ToDictionary(left => left.Mentee, left => texts.LeftBecause(left.Because));
        var backup = await MeCommand.BackupAsync(turn, cancellationToken);
        var line = WaitingLine.Of(members);
        turn.Say(texts.WaitingTitle(line.Count), Card.Of(texts.WaitingTitle(line.Count),
                [.. line.Select((member, index) => $"{index + 1}. {texts.WaitingLine(member.Name, turn.Me.DayAt(member.WaitingSince ?? member.JoinedAt), backup, because.GetValueOrDefault(member.Id, ""))}")])
            .With(line.Count == 0 ? [] : [new Choice(turn.Texts.Communities.Label(MatchPreviewCommand.Syntax.Name), MatchPreviewCommand.Syntax.Name)]));
    }
}
