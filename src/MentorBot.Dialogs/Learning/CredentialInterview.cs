using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Learning;

namespace MentorBot.Dialogs.Learning;

/// <summary>Which micro-credential somebody begins.</summary>
public sealed record CredentialDraft
{
    /// <summary>Its name; empty until it is known.</summary>
    public string Name { get; init; } = "";
}

/// <summary>"credential start" without a name: pick one of those whose name is confirmed, or type another.</summary>
public sealed class CredentialInterview : Interview<CredentialDraft>
{
    /// <summary>Its short name in the stored state.</summary>
    public const string Name = "credential";

    private const string Another = "another";

    /// <summary>Lists the steps.</summary>
    public CredentialInterview() : base(Name) => Steps(
        new(AskWhich, ReadWhich),
        new(AskName, ReadName));

    private static Question AskWhich(Turn turn, CredentialDraft draft)
    {
        var texts = turn.Texts.Learning;
        return new Question(texts.WhichCredential, Card.Of("", texts.StackLine).With(
            [.. CredentialStack.Confirmed.Select((credential, index) => new Choice(texts.Name(credential), $"{index}")), new Choice(texts.AnotherLabel, Another), new Choice(turn.Texts.Talk.Cancel, Navigation.Cancel)]));
    }

    private static CredentialDraft ReadWhich(Turn turn, CredentialDraft draft, StepAnswer answer) =>
        draft with { Name = int.TryParse(answer.Value, System.Globalization.CultureInfo.InvariantCulture, out var index) && index < CredentialStack.Confirmed.Count ? turn.Texts.Learning.Name(CredentialStack.Confirmed[index]) : "" };

    private static Question? AskName(Turn turn, CredentialDraft draft) => draft.Name.Length > 0 ? null : new Question(turn.Texts.Learning.TypeItsName) { Verbatim = true };

    private static CredentialDraft? ReadName(Turn turn, CredentialDraft draft, StepAnswer answer) => ShortText.Of(answer.Value) is { Length: > 0 } name ? draft with { Name = name } : null;

    /// <inheritdoc/>
    protected override Task FinishAsync(Turn turn, CredentialDraft draft, CancellationToken cancellationToken) => CredentialCommand.StartAsync(turn, draft.Name, cancellationToken);
}
