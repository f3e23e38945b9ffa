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
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("people", "personas", Arguments.PerhapsWords, Who.Coordinator, texts => texts.Pairing.HelpFor("people"))
    {
        Verbs = Pages.Numbers,
    };

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
        var pages = Pages.Of(call.Words, members.Length);
        var title = pages.Title(texts.PeopleTitle(members.Length), turn.Texts);
        turn.Say(title, Card.Of(title, [.. pages.On(members).Select(member => texts.PersonLine(member, SeatOf(turn, member, names, pairs)))]).With(pages.Turns(Syntax.Name, turn.Texts)));
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

/// <summary>Lists who waits, since when, why, and who helps meanwhile.</summary>
public sealed class WaitingCommand : ICommand, IHaveSyntax
{
    // A card of every channel holds so many lines; whoever waits longest stands first.
    private const int MostLines = 60;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("waiting", "en espera", Arguments.None, Who.Coordinator, texts => texts.Pairing.HelpFor("waiting"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Pairing);
        var members = await turn.Records.MembersAsync(cancellationToken);
        var line = WaitingLine.Of(members);
        var because = Because(turn, members, cancellationToken);
        var backup = await MeCommand.BackupAsync(turn, cancellationToken);
        turn.Say(texts.WaitingTitle(line.Count), Card.Of(texts.WaitingTitle(line.Count),
                [.. line.Take(MostLines).Select((member, index) => $"{index + 1}. {texts.WaitingLine(member.Name, turn.Me.DayAt(member.WaitingSince ?? member.JoinedAt), backup, ReasonOf(member))}"), .. line.Count > MostLines ? ["…"] : (string[])[]])
            .With(line.Count == 0 ? [] : [new Choice(turn.Texts.Communities.Label(MatchPreviewCommand.Syntax.Name), MatchPreviewCommand.Syntax.Name)]));

        string ReasonOf(Member member) => $"{because.GetValueOrDefault(member.Id, "")}{(member.AskedInVain.Count == 0 ? "" : $" {turn.Texts.Matching.AskedInVain(member.AskedInVain.Count)}")}".TrimStart();
    }

    /// <summary>Why each one waits: what the best round of this moment says of them. A large community is not matched for a question.</summary>
    private static Dictionary<MemberId, string> Because(Turn turn, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        if (members.Count >= RoundBook.LargeFrom)
            return [];
        var people = members.ToDictionary(member => member.Id);
        var round = Matching.Find(members, turn.Community!, turn.Now, progress: null, cancellationToken: cancellationToken);
        var because = round.Left.ToDictionary(left => left.Mentee, left => turn.Texts.Pairing.LeftBecause(left.Because));
        foreach (var pair in round.Pairs)
        {
            var name = people[pair.Mentor].Name;
            because[pair.Mentee] = people[pair.Mentee].AskedInVain.Contains(pair.Mentor) ? turn.Texts.Matching.FitsAskedBefore(name) : turn.Texts.Matching.FitsNotAsked(name);
        }
        return because;
    }
}
