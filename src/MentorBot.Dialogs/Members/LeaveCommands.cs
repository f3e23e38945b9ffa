using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Dialogs.Members;

/// <summary>Leaves the programme; asks once.</summary>
public sealed class LeaveCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("leave", "salir del programa", Arguments.None, Who.Member, texts => texts.Members.HelpFor("leave"));

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Turn.Texts.Members;
        call.Turn.Ask(texts.LeaveAsk, Card.Of("").With(
            new Choice(texts.LeaveYes, LeaveNowCommand.Syntax.Name) { Words = ["yes", "si", "leave", "salir"] },
            new Choice(texts.Stay, KeepCommand.Syntax.Name) { Words = ["no", "stay"] }));
        return Task.CompletedTask;
    }
}

/// <summary>The second tap of leaving.</summary>
public sealed class LeaveNowCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("leave now", "salir ya", Arguments.None, Who.Member, texts => texts.Members.HelpFor("leave")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (await Departure.WhyNotAsync(turn.Records, turn.Me, cancellationToken) is { } refusal)
        {
            turn.Say(turn.Texts.Talk.Sorry(refusal));
            return;
        }
        var texts = turn.Texts.Members;
        await Departure.LeaveAsync(turn.Records, turn.Me, turn.Now, cancellationToken);
        turn.Depart();
        turn.Say(texts.LeftNow);
    }
}

/// <summary>Deletes everything; asks once.</summary>
public sealed class ForgetCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("forget me", "olvídame", Arguments.None, Who.Anyone, texts => texts.Members.HelpFor("forget me"));

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Turn.Texts.Members;
        call.Turn.Ask(texts.ForgetAsk, Card.Of("").With(
            new Choice(texts.ForgetYes, ForgetNowCommand.Syntax.Name) { Words = ["yes", "si", "delete", "borrar"] },
            new Choice(texts.Stay, KeepCommand.Syntax.Name) { Words = ["no", "stay"] }));
        return Task.CompletedTask;
    }
}

/// <summary>The second tap of deleting.</summary>
public sealed class ForgetNowCommand(IDecisions decisions) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("forget me now", "olvídame ya", Arguments.None, Who.Anyone, texts => texts.Members.HelpFor("forget me")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        var elsewhere = new HashSet<Address>();
        // All I know is more than this community: others they belong to, and those they have left.
        foreach (var other in turn.Person.Memberships.Concat(turn.Person.Left).Where(other => other.Community != turn.Community?.Id).Distinct())
        {
            if (await decisions.DecideAsync(other.Community, (records, stop) => ForgetAsync(records, other.Member, turn.Now, elsewhere, stop), cancellationToken) is { } refusal)
            {
                turn.Say(turn.Texts.Talk.Sorry(refusal));
                return;
            }
        }
        if (turn.Person.Memberships.FirstOrDefault(membership => membership.Community == turn.Community?.Id) is { } here
            && await ForgetAsync(turn.Records, here.Member, turn.Now, elsewhere, cancellationToken) is { } no)
        {
            turn.Say(turn.Texts.Talk.Sorry(no));
            return;
        }
        var texts = turn.Texts.Members;
        turn.Depart();
        turn.Book.Forget([.. elsewhere.Where(address => address != turn.Heard.From)]);
        turn.Say(texts.Forgotten);
    }

    // Who left long ago has a row, too.
    private static async Task<Refusal?> ForgetAsync(IRecords records, MemberId id, Instant now, HashSet<Address> elsewhere, CancellationToken cancellationToken)
    {
        if (await records.MemberAsync(id, cancellationToken) is not { } member)
            return null;
        if (await Departure.WhyNotAsync(records, member, cancellationToken) is { } refusal)
            return refusal;
        elsewhere.UnionWith(member.Addresses);
        await Departure.LeaveAsync(records, member, now, cancellationToken);
        await Departure.ForgetAsync(records, id, now, cancellationToken);
        return null;
    }
}

/// <summary>Keeps things as they are, where a card asked whether to end something.</summary>
public sealed class KeepCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("keep", "seguir igual", Arguments.None, Who.Anyone, texts => texts.Talk.Cancelled) { ForButtons = true };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        call.Turn.Say(call.Turn.Texts.Talk.Cancelled);
        return Task.CompletedTask;
    }
}

/// <summary>Asks somebody to get in touch about a problem.</summary>
public sealed class ReportProblemCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("report problem", "avisar de un problema", Arguments.PerhapsWords, Who.Member, texts => texts.Members.HelpFor("report problem"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Members);
        var confidential = turn.Community!.ConfidentialContact;
        if (call.Words is not ("coordinator" or "confidential"))
        {
            IReadOnlyList<Choice> choices = [new(texts.ReportCoordinator, $"{Syntax.Name} coordinator"), new(turn.Texts.Talk.No, KeepCommand.Syntax.Name)];
            turn.Ask(texts.ReportAsk, Card.Of("").With(confidential is null ? choices : [new(texts.ReportConfidential, $"{Syntax.Name} confidential"), .. choices]));
            return;
        }
        var receivers = call.Words == "confidential" && confidential is { } contact
            ? [contact]
            : (await turn.Records.CoordinatorsAsync(cancellationToken)).Where(member => member.Id != turn.Me.Id).Select(member => member.Id).ToArray();
        if (receivers.Length == 0)
        {
            turn.Say(texts.NobodyToTell);
            return;
        }
        foreach (var receiver in receivers)
            await turn.Records.SendAsync(Delivery.Prompt(receiver, new Notice.ProblemReported(turn.Me.Id, turn.Now.ToUnixTimeSeconds()), turn.Now), cancellationToken);
        turn.Say(texts.Reported((await turn.Records.MemberAsync(receivers[0], cancellationToken))?.Name ?? texts.ReportCoordinator));
    }
}
