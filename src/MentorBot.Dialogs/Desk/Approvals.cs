using System.Globalization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime.Text;

namespace MentorBot.Dialogs.Desk;

/// <summary>Lets a joiner in, or approves a mentor; where the programme asks for it, only once the training lies behind them.</summary>
public sealed class ApproveCommand : ICommand, IHaveSyntax
{
    private const string TrainingField = "training";

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
        if (turn.Community!.Settings.MentorsNeedTraining && member.Is(Roles.Mentor))
        {
            var given = call.Fields.TryGetValue(TrainingField, out var typed) && LocalDatePattern.Iso.Parse(typed) is { Success: true, Value: var day } ? day : member.TrainedOn;
            if (given is not { } trained)
            {
                AskForTraining(turn, member);
                return;
            }
            member = member with { TrainedOn = trained };
            if (trained > turn.Me.DayAt(turn.Now))
            {
                turn.Records.Put(member);
                turn.Say(turn.Texts.Desk.TrainingLater(member.Name, trained));
                return;
            }
        }
        turn.Records.Put(member with
        {
            State = member.State == MemberState.Waiting ? MemberState.Active : member.State,
            Approved = true,
            DeclinedBecause = null,
            WaitingSince = member.Is(Roles.Mentee) && member.Seat is null ? member.WaitingSince ?? turn.Now : member.WaitingSince,
        });
        turn.Records.LookAt(Subject.Of(member.Id), turn.Now);
        await turn.Records.SendAsync(Delivery.Prompt(member.Id, new Notice.Approved(), turn.Now), cancellationToken);
        turn.Say(turn.Texts.Pairing.ApprovedNow(member.Name));
    }

    private static void AskForTraining(Turn turn, Member member) =>
        turn.Ask(turn.Texts.Desk.WhichTraining(member.Name), Card.Of("")
            .With(new Field(TrainingField, turn.Texts.Desk.TrainingLabel, FieldKind.Date, turn.Me.DayAt(turn.Now).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)))
            .With(new Choice(turn.Texts.Desk.ApproveLabel(member.Name), $"{Syntax.Name} {People.Exactly(member.Id)}"), new Choice(turn.Texts.Desk.Name(DeclineReason.NoTraining), $"{DeclineBecauseCommand.Syntax.Name} {DeclineReason.NoTraining} {member.Id}")));
}

/// <summary>Does not let somebody in, or not approve them: asks why first.</summary>
public sealed class DeclineCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("decline", "rechazar", Arguments.People, Who.Coordinator, texts => texts.Pairing.HelpFor("decline")) { People = 1, Shape = "@x" };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, member, texts) = (call.Turn, call.People[0], call.Turn.Texts.Desk);
        if (member.State != MemberState.Waiting && !member.Is(Roles.Mentor))
            turn.Say(turn.Texts.Pairing.NothingToApprove(member.Name));
        else
            turn.Ask(texts.WhyNot(member.Name), Card.Of("").With([.. Enum.GetValues<DeclineReason>().Select(reason => new Choice(texts.Name(reason), $"{DeclineBecauseCommand.Syntax.Name} {reason} {member.Id}"))]));
        return Task.CompletedTask;
    }
}

/// <summary>Declines for a reason; the person hears of it kindly.</summary>
public sealed class DeclineBecauseCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("decline because", "rechazar porque", Arguments.Words, Who.Coordinator, texts => texts.Pairing.HelpFor("decline")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, words) = (call.Turn, call.Split);
        if (words.Length != 2 || !Enum.TryParse<DeclineReason>(words[0], out var reason) || await turn.Records.MemberAsync(new MemberId(words[1]), cancellationToken) is not { State: not MemberState.Left } member)
        {
            turn.Say(turn.Texts.Talk.OldButton);
            return;
        }
        turn.Noted.Add(member.Id.Value);
        turn.Records.Put(member with { Approved = false, DeclinedBecause = reason });
        await turn.Records.SendAsync(Delivery.Prompt(member.Id, new Notice.Declined(reason, turn.Now.ToUnixTimeSeconds()), turn.Now), cancellationToken);
        turn.Say(turn.Texts.Desk.DeclinedNow(member.Name));
    }
}
