using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Pairing;

/// <summary>Asks one mentor to take one mentee.</summary>
public sealed class PairCommand : ICommand, IHaveSyntax
{
    private const string Anyway = "anyway";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("pair", "unir", Arguments.People, Who.Coordinator, texts => texts.Pairing.HelpFor("pair")) { People = 2, Shape = "@mentor @mentee" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, mentor, mentee) = (call.Turn, call.People[0], call.People[1]);
        var anyway = call.Split is [.., Anyway];
        var refusal = await PairFlow.ProposeAsync(turn.Records, mentor, mentee, anyway ? Proposer.Insisting : Proposer.Coordinator, turn.Now, cancellationToken);
        // The mentor's own "no" may be asked about again; whoever else said no is not overruled.
        if (refusal is Refusal.NotAgain && PairingRules.WhyNot(mentor, mentee, turn.Community!, turn.Now, asked: true) is null)
        {
            turn.Ask(turn.Texts.Matching.AskAnyway(mentor.Name, mentee.Name), Card.Of("").With(
                new Choice(turn.Texts.Talk.Yes, $"{Syntax.Name} {People.Exactly(mentor.Id)} {People.Exactly(mentee.Id)} {Anyway}") { Words = ["yes", "si"] },
                new Choice(turn.Texts.Talk.No, Members.KeepCommand.Syntax.Name) { Words = ["no"] }));
            return;
        }
        turn.Say(refusal is not null ? turn.Texts.Talk.Sorry(refusal) : turn.Texts.Pairing.Proposed(mentor.Name));
    }
}

/// <summary>The mentor's answer to a proposal.</summary>
public sealed class ProposalCommand : ICommand, IHaveSyntax
{
    private const string Sure = "sure";
    private const string All = "all";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("proposal", "propuesta", Arguments.Words, Who.Member, texts => texts.Pairing.HelpFor("pair")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Pairing);
        if (call.Split is not [var answer, var word, ..])
            return;
        var open = (await turn.Records.PairsOfAsync(turn.Me, cancellationToken)).Where(pair => pair.Mentor == turn.Me.Id && pair.State == PairState.Proposed).ToArray();
        if (word == All)
        {
            foreach (var each in open)
                await PairFlow.AcceptAsync(turn.Records, turn.Me, each.Id, turn.Now, cancellationToken);
            turn.Say(open.Length == 0 ? turn.Texts.Talk.Sorry(new Refusal.AlreadySettled()) : turn.Texts.Matching.AcceptedAll);
            return;
        }
        var id = new PairId(word);
        // A button says for whom it speaks; a word does not, when several wait.
        if (turn.Heard.Pressed is null && call.Split is [_, _])
        {
            if (open.Length > 1)
            {
                await AskWhichAsync(turn, answer, open, cancellationToken);
                return;
            }
            if (open is [var only])
                id = only.Id;
        }
        var pair = await turn.Records.PairAsync(id, cancellationToken);
        var mentee = pair is null ? null : await turn.Records.MemberAsync(pair.Mentee, cancellationToken);
        var refusal = answer == "yes"
            ? await PairFlow.AcceptAsync(turn.Records, turn.Me, id, turn.Now, cancellationToken)
            : await PairFlow.DeclineAsync(turn.Records, turn.Me, id, answer == "supervise" ? EndReason.Supervisor : EndReason.Declined, turn.Now, cancellationToken);
        turn.Say(refusal is not null ? turn.Texts.Talk.Sorry(refusal)
            : answer == "yes" ? texts.Accepted(mentee?.Name ?? "")
            : answer == "supervise" ? texts.DeclinedAsSupervisor
            : texts.Declined);
    }

    private static async Task AskWhichAsync(Turn turn, string answer, IReadOnlyList<Pair> open, CancellationToken cancellationToken)
    {
        var choices = new List<Choice>();
        foreach (var pair in open)
            choices.Add(new Choice((await turn.Records.MemberAsync(pair.Mentee, cancellationToken))?.Name ?? "…", $"{Syntax.Name} {answer} {pair.Id} {Sure}"));
        if (answer == "yes")
            choices.Add(new Choice(turn.Texts.Matching.AllLabel, $"{Syntax.Name} yes {All}") { Words = ["all", "both", "todas", "todos", "las dos", "los dos"] });
        turn.LeaveOpen();
        turn.Ask(turn.Texts.Matching.WhichProposal(answer == "yes"), Card.Of("").With(choices));
    }
}
