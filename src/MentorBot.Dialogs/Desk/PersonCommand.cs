using MentorBot.Dialogs.Communities;
using MentorBot.Dialogs.Pairing;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;

namespace MentorBot.Dialogs.Desk;

/// <summary>Shows one person's status: seat, roles, load, deliveries. Never a text of theirs.</summary>
public sealed class PersonCommand : ICommand, IHaveSyntax
{
    private const int MostDeliveries = 5;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("person", "persona", Arguments.People, Who.Coordinator, texts => texts.Pairing.HelpFor("person")) { People = 1, Shape = "@x" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, member, texts) = (call.Turn, call.People[0], call.Turn.Texts.Desk);
        var names = (await turn.Records.MembersAsync(cancellationToken)).ToDictionary(other => other.Id, other => other.Name);
        var pairs = (await turn.Records.OpenPairsAsync(cancellationToken)).ToDictionary(pair => pair.Id);
        List<string> lines =
        [
            turn.Texts.Pairing.SeatLine(member, PeopleCommand.SeatOf(turn, member, names, pairs)),
            turn.Texts.Members.Name(member.Roles),
            texts.Status(texts.Name(member.State), member.DayAt(member.JoinedAt)),
        ];
        if (member.PausedUntil is { } until)
            lines.Add(texts.PausedUntil(until));
        if (member.TrainedOn is { } trained)
            lines.Add(texts.Trained(trained));
        if (member.DeclinedBecause is { } reason)
            lines.Add(texts.WasDeclined(texts.Name(reason)));
        if (member.Unreachable)
            lines.Add(texts.Unreachable);
        foreach (var delivery in (await DeliveriesCommand.ShownAsync(turn.Records, $"{member.Id}/", cancellationToken)).Take(MostDeliveries))
            lines.Add(turn.Texts.Communities.LastDelivery(turn.Texts.Communities.When((delivery.SentAt ?? delivery.DueAt).InZone(turn.Me.Zone).LocalDateTime), turn.Texts.Communities.Name(delivery.Notice), delivery.Outcome is { } outcome ? turn.Texts.Communities.Name(outcome) : turn.Texts.Communities.Waiting));

        var choices = new List<Choice>();
        if (member.State == MemberState.Waiting || (turn.Community!.ApprovesMentors && member.Is(Roles.Mentor) && !member.Approved))
            choices.AddRange([new Choice(texts.ApproveLabel(member.Name), $"{ApproveCommand.Syntax.Name} {People.Exactly(member.Id)}"), new Choice(texts.DeclineLabel, $"{DeclineCommand.Syntax.Name} {People.Exactly(member.Id)}")]);
        choices.Add(new Choice(turn.Texts.Communities.Label(RolesCommand.Syntax.Name), $"{RolesCommand.Syntax.Name} {People.Exactly(member.Id)}"));
        turn.Say(member.Name, Card.Of(member.Name, lines).With(choices));
    }
}
