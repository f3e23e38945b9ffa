using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Learning;

namespace MentorBot.Dialogs.Learning;

/// <summary>Micro-credentials: what one works on, a start, and a look for names in a text.</summary>
public sealed class CredentialCommand : ICommand, IHaveSyntax
{
    private static readonly string[] Starts = ["start", "empezar", "iniciar"];
    private static readonly string[] Checks = ["check", "revisar"];

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("credential", "credencial", Arguments.PerhapsWords, Who.Member, texts => texts.Learning.HelpFor("credential"))
    {
        Shape = "start NAME",
        Verbs = [.. Starts, .. Checks],
    };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        var first = call.Split.Length == 0 ? "" : Fold.Of(call.Split[0]);
        if (Checks.Contains(first))
            turn.Begin(PrivacyInterview.Name, "{}");
        else if (Starts.Contains(first) && ShortText.Of(call.Words[call.Split[0].Length..]) is { Length: > 0 } name)
            await StartAsync(turn, name, cancellationToken);
        else if (Starts.Contains(first))
            turn.Begin(CredentialInterview.Name, "{}");
        else
            await ShowAsync(turn, cancellationToken);
    }

    /// <summary>Begins work for a micro-credential and shows its checklist.</summary>
    internal static async Task StartAsync(Turn turn, string name, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Learning;
        // Of the stack the name is written as NEA writes it, however it was typed.
        name = CredentialStack.Confirmed.Select(texts.Name).FirstOrDefault(known => string.Equals(Fold.Of(known), Fold.Of(name), StringComparison.Ordinal)) ?? name;
        var work = await CredentialFlow.StartAsync(turn.Records, turn.Me.Id, name, turn.Now, cancellationToken);
        turn.Say(texts.Started(name), await LearningCards.OfAsync(turn, work, [texts.OwnWorkRule, texts.CostLine], cancellationToken));
    }

    private static async Task ShowAsync(Turn turn, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Learning;
        Choice Start(string label) => new(label, $"{Syntax.Name} start");
        switch (await turn.Records.CredentialsOfAsync(turn.Me.Id, cancellationToken))
        {
            case []:
                turn.Say(texts.NoCredential, Card.Of("", texts.GroupsHelp).With(Start(texts.StartLabel)));
                break;
            case [var only]:
                turn.Say(texts.WorkTitle(only.Name, only.State), (await LearningCards.OfAsync(turn, only, [], cancellationToken)).With(Start(texts.StartAnotherLabel)));
                break;
            case var several:
                turn.Say(texts.WhichCredential, Card.Of("").With(
                    [.. several.Select(work => new Choice(texts.WorkTitle(work.Name, work.State), $"{CredentialStepCommand.Syntax.Name} {work.Id} {CredentialStepCommand.Show}")), Start(texts.StartAnotherLabel)]));
                break;
        }
    }
}
