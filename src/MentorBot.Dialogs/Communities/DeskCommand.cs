using MentorBot.Dialogs.CheckIns;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Pairing;
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

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("desk", "mesa", Arguments.None, Who.Coordinator, texts => texts.Communities.HelpFor("desk"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Communities);
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

        var strangers = members.Where(member => member.State == MemberState.Waiting).ToArray();
        Matter(strangers.Length > 0, texts.DeskJoiners(turn.Texts.Talk.And([.. strangers.Select(member => member.Name)])),
            [.. strangers.Take(MostApprovals).Select(member => new Choice(texts.ApproveLabel(member.Name), $"{ApproveCommand.Syntax.Name} {People.Exactly(member.Id)}"))]);
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

        var matters = lines.Count;
        turn.Say(matters == 0 ? texts.NothingToDo : texts.Desk(matters),
            Card.Of(texts.DeskTitle, lines).With(choices).With(Open(PeopleCommand.Syntax)));
    }
}

/// <summary>Shows the join code.</summary>
public sealed class InviteCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("invite", "invitar", Arguments.None, Who.Coordinator, texts => texts.Communities.HelpFor("invite"));

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (texts, code) = (call.Turn.Texts.Communities, call.Turn.Community!.JoinCode.Value);
        call.Turn.Say(texts.IsSetUp(code), Card.Of(texts.SetUpTitle, texts.NextSteps(code)));
        return Task.CompletedTask;
    }
}

/// <summary>Shows what went out, and what became of it.</summary>
public sealed class DeliveriesCommand : ICommand, IHaveSyntax
{
    private const int Most = 30;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("deliveries", "envios", Arguments.PerhapsPeople, Who.Coordinator, texts => texts.Communities.HelpFor("deliveries")) { People = 1, Shape = "@x" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Communities);
        var names = (await turn.Records.ListAsync<Member>("", cancellationToken)).ToDictionary(member => member.Id, member => member.Name);
        var prefix = call.People is [var person] ? $"{person.Id}/" : "";
        // Who asked without a name is not shown by what was sent to them either.
        var nameless = (await turn.Records.ListAsync<Asked>("", cancellationToken)).Where(asked => asked.Anonymous).Select(asked => asked.Number).ToHashSet();
        var last = (await turn.Records.ListAsync<Delivery>(prefix, cancellationToken))
            .Where(delivery => delivery.Notice is not Notice.OfQuestion { ToAsker: true } notice || !nameless.Contains(notice.Number))
            .OrderByDescending(delivery => delivery.SentAt ?? delivery.DueAt).Take(Most).ToArray();
        var lines = last.Select(delivery => texts.DeliveryLine(
            names.GetValueOrDefault(delivery.To, "…"),
            texts.Name(delivery.Notice),
            texts.When((delivery.SentAt ?? delivery.DueAt).InZone(turn.Me.Zone).LocalDateTime),
            delivery is { State: DeliveryState.Waiting, NotBefore: { } until } ? texts.WaitsUntil(texts.When(until.InZone(turn.Me.Zone).LocalDateTime))
                : delivery.Outcome is { } outcome ? texts.Name(outcome) : texts.Waiting)).ToArray();
        turn.Say(texts.DeliveriesTitle(lines.Length), Card.Of(texts.DeliveriesTitle(lines.Length), lines));
    }
}
