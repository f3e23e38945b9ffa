using MentorBot.Dialogs.Announcements;
using MentorBot.Dialogs.CheckIns;
using MentorBot.Dialogs.Communities.Settings;
using MentorBot.Dialogs.Desk;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Groups;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Pairing;
using MentorBot.Dialogs.Reports;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Communities;

/// <summary>One card with all that needs a decision now, and a button for each.</summary>
public sealed class DeskCommand : ICommand, IHaveSyntax
{
    private const int MostApprovals = 4;

    // What a coordinator does in an ordinary week without anything having gone wrong.
    private static IReadOnlyList<CommandSyntax> Weekly => [PeopleCommand.Syntax, CheckInsCommand.Syntax, ReportCommand.Syntax, AnnounceCommand.Syntax, ExportCommand.Syntax, InviteCommand.Syntax, SettingsCommand.Syntax];

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("desk", "mesa", Arguments.None, Who.Coordinator, texts => texts.Communities.HelpFor("desk"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Communities);
        var (lines, choices) = await MattersAsync(turn, cancellationToken);
        turn.Say(lines.Count == 0 ? texts.NothingToDo : texts.Desk(lines.Count),
            Card.Of(texts.DeskTitle, [.. lines, .. await RoundAsync(turn, cancellationToken)]).With(choices).With([.. Weekly.Where(syntax => choices.All(choice => choice.Value != syntax.Name)).Select(syntax => new Choice(texts.Label(syntax.Name), syntax.Name))]));
    }

    /// <summary>What needs a decision now: a line for each, and their buttons.</summary>
    internal static async Task<(IReadOnlyList<string> Lines, IReadOnlyList<Choice> Choices)> MattersAsync(Turn turn, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Communities;
        var members = await turn.Records.MembersAsync(cancellationToken);
        var pairs = await turn.Records.OpenPairsAsync(cancellationToken);
        var names = members.ToDictionary(member => member.Id, member => member.Name);
        var lines = new List<string>();
        var choices = new List<Choice>();

        void Matter(bool here, string line, params IReadOnlyList<Choice> buttons)
        {
            if (!here)
                return;
            lines.Add(line);
            choices.AddRange(buttons);
        }
        Choice Open(CommandSyntax syntax) => new(texts.Label(syntax.Name), syntax.Name);

        var strangers = members.Where(member => member is { State: MemberState.Waiting, DeclinedBecause: null }).OrderBy(member => member.Name, StringComparer.Ordinal).ToArray();
        Matter(strangers.Length > 0, texts.DeskJoiners(turn.Texts.Talk.And([.. strangers.Select(member => member.Name)])),
            [.. strangers.Take(MostApprovals).Select(member => new Choice(texts.ApproveLabel(member.Name), $"{ApproveCommand.Syntax.Name} {People.Exactly(member.Id)}"))]);
        var mentors = turn.Community!.ApprovesMentors ? members.Where(member => member.Is(Roles.Mentor) && member is { Approved: false, DeclinedBecause: null, State: MemberState.Active or MemberState.Paused }).OrderBy(member => member.Name, StringComparer.Ordinal).ToArray() : [];
        Matter(mentors.Length > 0, turn.Texts.Desk.WaitForApproval(turn.Texts.Talk.And([.. mentors.Select(member => member.Name)])),
            [.. mentors.Take(MostApprovals).Select(member => new Choice(turn.Texts.Desk.ApproveLabel(member.Name), $"{ApproveCommand.Syntax.Name} {People.Exactly(member.Id)}"))]);
        var help = pairs.Where(pair => pair.NeedsHelpSince is not null).ToArray();
        Matter(help.Length > 0, texts.DeskHelp(turn.Texts.Talk.And([.. help.Select(pair => names.GetValueOrDefault(pair.Mentee, "…"))])), Open(CheckInsCommand.Syntax));
        var questions = (await turn.Records.ListAsync<Asked>("", cancellationToken)).Count(asked => asked.Waits);
        Matter(questions > 0, texts.DeskQuestions(questions), Open(QuestionsCommand.Syntax));
        var waiting = WaitingLine.Of(members).Count;
        Matter(waiting > 0, texts.DeskWaiting(waiting), Open(MatchPreviewCommand.Syntax), Open(WaitingCommand.Syntax));
        var silent = pairs.Count(pair => pair.OverdueSince is not null);
        Matter(silent > 0, texts.DeskSilent(silent), Open(OverdueCommand.Syntax));
        var unreachable = members.Where(member => member.Unreachable).ToArray();
        Matter(unreachable.Length > 0, texts.DeskUnreachable(turn.Texts.Talk.And([.. unreachable.Select(member => member.Name)])), Open(DeliveriesCommand.Syntax));

        var failed = (await turn.Records.ListAsync<Delivery>("", cancellationToken)).Count(delivery => delivery.Outcome is { Kind: OutcomeKind.Failed } && turn.Now - delivery.DueAt < NodaTime.Duration.FromDays(7));
        Matter(failed > 0, turn.Texts.Desk.Failed(failed), unreachable.Length > 0 ? [] : [Open(DeliveriesCommand.Syntax)]);

        return (lines, choices);
    }

    /// <summary>Nothing to decide, but good to know: mentors of the last round are still being waited for.</summary>
    private static async Task<IReadOnlyList<string>> RoundAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await turn.Records.RoundAsync(cancellationToken) is not { Confirmed: true } round)
            return [];
        var ofRound = (await turn.Records.OpenPairsAsync(cancellationToken)).Where(pair => pair.OfRound && pair.ProposedAt >= round.At).ToArray();
        var tried = (await turn.Records.MembersAsync(cancellationToken)).Where(member => member.AskedInVain.Count > 0).Select(member => member.Seat).ToHashSet();
        var open = ofRound.Count(pair => pair.State == PairState.Proposed);
        return open == 0 ? [] : [turn.Texts.Matching.RoundNow(ofRound.Length - open, open, ofRound.Count(pair => pair.State == PairState.Proposed && tried.Contains(pair.Id)))];
    }
}

/// <summary>Shows what went out, and what became of it.</summary>
public sealed class DeliveriesCommand(ILinks links) : ICommand, IHaveSyntax
{
    private const int Most = 30;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("deliveries", "envíos", Arguments.PerhapsPeople, Who.Coordinator, texts => texts.Communities.HelpFor("deliveries")) { People = 1, Shape = "@x" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Communities);
        var names = await GroupCards.ReceiversAsync(turn.Records, turn.Texts.Groups, cancellationToken);
        var prefix = call.People is [var person] ? $"{person.Id}/" : "";
        var all = (await ShownAsync(turn.Records, prefix, cancellationToken)).ToArray();
        var lines = all.Take(Most).Select(delivery => texts.DeliveryLine(
            names.GetValueOrDefault(delivery.To, "…"),
            texts.Name(delivery.Notice),
            texts.When((delivery.SentAt ?? delivery.DueAt).InZone(turn.Me.Zone).LocalDateTime),
            delivery is { State: DeliveryState.Waiting, NotBefore: { } until } ? texts.WaitsUntil(texts.When(until.InZone(turn.Me.Zone).LocalDateTime)) : WordsOf(delivery, texts))).ToArray();
        // More than a card can show: what became of all of them, and the list as a file.
        var card = all.Length <= Most ? Card.Of(texts.DeliveriesTitle(lines.Length), lines)
            : Card.Of(texts.DeliveriesTitle(lines.Length), [texts.DeliveriesSum(all.Length, string.Join(" · ", Sums(all, texts).Select(sum => $"{sum.Outcome}: {sum.Count}"))), .. lines])
                .With(links, turn, new OfferedFile(turn.Texts.Reports.TableName(ExportFile.Deliveries), ExportFile.FileName, ExportFile.Deliveries));
        turn.Say(texts.DeliveriesTitle(lines.Length), card);
    }

    /// <summary>What became of deliveries, in words, with counts, the most frequent first: every one of them stands in exactly one.</summary>
    public static IReadOnlyList<(string Outcome, int Count)> Sums(IEnumerable<Delivery> deliveries, ICommunityTexts texts) =>
        [.. deliveries.CountBy(delivery => WordsOf(delivery, texts), StringComparer.Ordinal).OrderByDescending(sum => sum.Value).ThenBy(sum => sum.Key, StringComparer.Ordinal).Select(sum => (sum.Key, sum.Value))];

    private static string WordsOf(Delivery delivery, ICommunityTexts texts) => delivery.Outcome is { } outcome ? texts.Name(outcome) : texts.Waiting;

    /// <summary>What went out, newest first. Who asked without a name is not shown by what was sent to them either.</summary>
    /// <param name="records">The community's.</param>
    /// <param name="prefix">Whose deliveries: a member's id and a slash; empty for everybody's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task<IEnumerable<Delivery>> ShownAsync(IRecords records, string prefix, CancellationToken cancellationToken)
    {
        var nameless = (await records.ListAsync<Asked>("", cancellationToken)).Where(asked => asked.Anonymous).Select(asked => asked.Number).ToHashSet();
        return (await records.ListAsync<Delivery>(prefix, cancellationToken))
            .Where(delivery => delivery.Notice is not Notice.OfQuestion { ToAsker: true } notice || !nameless.Contains(notice.Number))
            .OrderByDescending(delivery => delivery.SentAt ?? delivery.DueAt);
    }
}
