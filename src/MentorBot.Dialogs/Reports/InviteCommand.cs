using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Reports;

/// <summary>Where a scanned code leads.</summary>
public interface IDoorway
{
    /// <summary>What the QR code of a join code says: an address that opens the bot with the words typed in, or the words themselves.</summary>
    string Of(JoinCode code);
}

/// <summary>Shows the join code, as text and as a sheet to print; renews it.</summary>
public sealed class InviteCommand(ILinks links) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("invite", "invitar", Arguments.None, Who.Coordinator, texts => texts.Communities.HelpFor("invite"));

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        Show(call.Turn, links, call.Turn.Texts.Reports.CodeIs(call.Turn.Community!.JoinCode.Value));
        return Task.CompletedTask;
    }

    internal static void Show(Turn turn, ILinks links, string text) =>
        turn.Say(text, Card.Of(turn.Texts.Communities.SetUpTitle, turn.Texts.Communities.NextSteps(turn.Community!.JoinCode.Value))
            .With(links, turn, new OfferedFile(turn.Texts.Reports.InviteSheet, InviteSheet.FileName)).With(new Choice(turn.Texts.Reports.NewCode, NewCodeCommand.Syntax.Name)));
}

/// <summary>Makes a new join code; the old one opens nothing any more.</summary>
public sealed class NewCodeCommand(ILinks links) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("invite new", "invitar nuevo", Arguments.None, Who.Coordinator, texts => texts.Reports.NewCode) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        var old = turn.Community!;
        var renewed = old with { JoinCode = JoinCode.New() };
        turn.Records.Put(renewed);
        turn.Book.Unlink(old.JoinCode);
        turn.Book.Index(renewed);
        await turn.EnterAsync(turn.Person.Memberships[0], cancellationToken);
        InviteCommand.Show(turn, links, turn.Texts.Reports.CodeIsNew(renewed.JoinCode.Value));
    }
}

/// <summary>One page for the wall by the time clock: the code, how to use it in both languages, and a QR code.</summary>
public sealed class InviteSheet(IDoorway doorway) : IFile
{
    /// <summary>The name in links.</summary>
    public const string FileName = "invite";

    /// <inheritdoc/>
    public string Name => FileName;

    /// <inheritdoc/>
    public Who Who => Who.Coordinator;

    /// <inheritdoc/>
    public Task<FileAnswer> OpenAsync(FileCall call, CancellationToken cancellationToken)
    {
        var code = call.Community.JoinCode;
        var (english, spanish) = (TextsIn.Of(Language.English).Reports, TextsIn.Of(Language.Spanish).Reports);
        return Task.FromResult<FileAnswer>(new FileAnswer.Page(new WebPage(english.InviteTitle, Language.English,
        [
            new PagePart.Lines(english.InviteSteps(code.Value)),
            new PagePart.Poster(english.InviteCode, code.Value),
            new PagePart.Code(doorway.Of(code), english.ScanMe(code.Value)),
            new PagePart.In(Language.Spanish, [new PagePart.Heading(spanish.InviteTitle), new PagePart.Lines(spanish.InviteSteps(code.Value))]),
            new PagePart.Paragraph(english.Disclaimer),
            new PagePart.In(Language.Spanish, [new PagePart.Paragraph(spanish.Disclaimer)]),
        ])));
    }
}
