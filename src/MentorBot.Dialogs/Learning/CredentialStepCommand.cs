using MentorBot.Dialogs.Groups;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Learning;

namespace MentorBot.Dialogs.Learning;

/// <summary>A step of one's work for a micro-credential, from its buttons.</summary>
public sealed class CredentialStepCommand : ICommand, IHaveSyntax
{
    internal const string Show = "show", List = "list", Save = "save", Submit = "submit", Awarded = "awarded", NotYet = "notyet", Waiting = "waiting", Group = "group", Stop = "stop", Share = "share";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("credential step", "credencial paso", Arguments.Words, Who.Member, texts => texts.Learning.HelpFor("credential")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Learning);
        if (call.Split is not [var id, var step, ..] || await turn.Records.CredentialAsync(turn.Me.Id, id, cancellationToken) is not { } work)
        {
            turn.Say(turn.Texts.Talk.OldButton);
            return;
        }
        switch (step)
        {
            case Show:
                turn.Say(texts.WorkTitle(work.Name, work.State), await LearningCards.OfAsync(turn, work, [], cancellationToken));
                break;
            case List:
                turn.Ask(texts.WhatIsDone, Card.Of("")
                    .With(new Field("done", texts.ChecklistLabel, FieldKind.Multi, string.Join(',', work.Done)) { Options = [.. Enum.GetValues<EvidencePart>().Select(part => new Option(texts.Name(part), part.ToString()))] })
                    .With(new Choice(texts.SaveLabel, $"{Syntax.Name} {id} {Save}") { Words = ["save", "ok", "guardar"] }));
                break;
            case Save:
                var saved = CredentialFlow.Check(turn.Records, work, PartsIn(call.Fields.GetValueOrDefault("done", "")));
                turn.Say(texts.ChecklistSaved(saved.Missing.Count), await LearningCards.OfAsync(turn, saved, [], cancellationToken));
                break;
            case Submit:
                await CredentialFlow.SubmitAsync(turn.Records, work, turn.Now, cancellationToken);
                turn.Say(texts.Submitted, Card.Of("", work.Missing.Count > 0 ? [texts.NotAllDone, texts.OwnWorkRule] : [texts.OwnWorkRule]));
                break;
            case Awarded or NotYet when work.State != CredentialState.Submitted:
                turn.Say(turn.Texts.Talk.Sorry(new Refusal.AlreadySettled()));
                break;
            case Awarded:
                CredentialFlow.Answered(turn.Records, work, awarded: true);
                turn.Say(texts.Awarded(work.Name), Card.Of("", texts.AfterAward));
                break;
            case NotYet:
                var again = CredentialFlow.Answered(turn.Records, work, awarded: false);
                turn.Say(texts.NotYet, await LearningCards.OfAsync(turn, again, texts.NotYetLines, cancellationToken));
                break;
            case Waiting:
                turn.Say(texts.Waiting);
                break;
            case Group:
                turn.Begin(GroupStartInterview.Name, Drafts.Write(new GroupStartDraft { Kind = GroupKind.Cohort, Known = true, Words = work.Name }));
                break;
            case Share when call.Split is [_, _, var word] && Enum.TryParse<Progress>(word, out var progress):
                await CredentialFlow.ShareAsync(turn.Records, work, progress, turn.Now, cancellationToken);
                turn.Say(progress == Progress.HandedIn && work.State is CredentialState.Collecting or CredentialState.NotYet ? texts.Submitted : texts.Shared);
                break;
            case Stop:
                CredentialFlow.Stop(turn.Records, work);
                turn.Say(texts.Stopped);
                break;
        }
    }

    private static IReadOnlyList<EvidencePart> PartsIn(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => Enum.TryParse<EvidencePart>(word, out var part) ? part : (EvidencePart?)null).OfType<EvidencePart>()];
}
