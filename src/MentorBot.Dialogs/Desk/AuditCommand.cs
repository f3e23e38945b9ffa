using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Desk;

/// <summary>Shows who did what when.</summary>
public sealed class AuditCommand : ICommand, IHaveSyntax
{
    private const int Most = 30;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("audit", "registro", Arguments.None, Who.Coordinator, texts => texts.Desk.HelpFor("audit"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Desk);
        var last = (await turn.Records.ListAsync<AuditEntry>("", cancellationToken)).Reverse().Take(Most).ToArray();
        var names = (await turn.Records.ListAsync<Member>("", cancellationToken)).ToDictionary(member => member.Id.Value, member => member.Name, StringComparer.Ordinal);
        string NameOf(string id) => names.GetValueOrDefault(id) ?? (id == Departure.Nobody.Value ? turn.Texts.Settings.Nobody : turn.Texts.Settings.Label(id));
        turn.Say(texts.AuditTitle(last.Length), last.Length == 0 ? null : Card.Of(texts.AuditTitle(last.Length), [.. last.Select(entry => texts.AuditLine(
            turn.Texts.Communities.When(entry.At.InZone(turn.Me.Zone).LocalDateTime), NameOf(entry.By.Value), entry.Command, string.Join(", ", entry.About.Select(NameOf))))]));
    }
}
