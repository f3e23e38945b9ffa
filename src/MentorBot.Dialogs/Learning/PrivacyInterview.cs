using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Guarding;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Learning;

namespace MentorBot.Dialogs.Learning;

/// <summary>What a privacy check remembers while it runs: nothing.</summary>
public sealed record PrivacyDraft;

/// <summary>Looks for names and numbers in a text that somebody pastes. The text lives no longer than the turn: no row, no draft and no log holds it.</summary>
public sealed class PrivacyInterview : Interview<PrivacyDraft>
{
    /// <summary>Its short name in the stored state.</summary>
    public const string Name = "privacy";

    /// <summary>Lists the one step.</summary>
    public PrivacyInterview() : base(Name) => Steps(new Step<PrivacyDraft>(AskText, (_, draft, _) => draft));

    private static Question AskText(Turn turn, PrivacyDraft draft) => new(turn.Texts.Learning.PasteIt) { Verbatim = true };

    /// <inheritdoc/>
    protected override async Task FinishAsync(Turn turn, PrivacyDraft draft, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Learning;
        var others = (await turn.Records.MembersAsync(cancellationToken)).Where(member => member.Id != turn.Me.Id).Select(member => member.Name).ToArray();
        var found = PrivacyCheck.Find(turn.Heard.Text, turn.Me.Name, others, Guard.LooksLikeStudentName);
        var lines = found.Select(finding => texts.FoundLine(finding.Line, texts.Name(finding.Risk), finding.Excerpt)).ToArray();
        turn.Say(found.Count == 0 ? texts.NothingFound : texts.Found(found.Count), Card.Of("", [.. lines, texts.NothingKept]));
    }
}
