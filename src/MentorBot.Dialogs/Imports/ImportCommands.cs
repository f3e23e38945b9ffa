using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Imports;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;

namespace MentorBot.Dialogs.Imports;

/// <summary>Brings many people in: by a link to upload a file, or by rows pasted after the command. Nothing is added before a second tap.</summary>
public sealed class ImportCommand(ILinks links) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("import", "importar", Arguments.PerhapsWords, Who.Coordinator, texts => texts.Imports.Help) { TakesRows = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Imports);
        if (call.Words.Length == 0)
        {
            var last = (await turn.Records.ListAsync<ImportBatch>("", cancellationToken)).Where(batch => batch.State is ImportState.Adding or ImportState.Done).MaxBy(batch => batch.ConfirmedAt);
            var undo = last is not null && turn.Now - last.ConfirmedAt < NodaTime.Duration.FromHours(ImportFlow.UndoHours);
            turn.Say(texts.Intro, Card.Of(turn.Texts.Communities.Label(Syntax.Name), texts.HowTo)
                .With(links, turn, new OfferedFile(texts.UploadLabel, ImportFile.FileName))
                .With(undo ? [new Choice(texts.UndoLabel(last!.Count), $"{ImportUndoCommand.Syntax.Name} {last.Id}")] : []));
            return;
        }
        var reading = ImportReader.Read(call.Words, await turn.Records.MembersAsync(cancellationToken), turn.Community!, turn.Texts);
        var batch = reading.People.Count == 0 ? null : ImportFlow.Check(turn.Records, turn.Me.Id, reading.People, turn.Now);
        turn.Say(ImportCards.Checked(reading, batch, turn.Texts));
    }
}

/// <summary>Adds the people of an import that was checked.</summary>
public sealed class ImportConfirmCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("import confirm", "importar confirmar", Arguments.Words, Who.Coordinator, texts => texts.Imports.Help) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (await turn.Records.FindAsync<ImportBatch>(call.Words, cancellationToken) is not { } batch)
            turn.Say(turn.Texts.Talk.OldButton);
        else if (ImportFlow.Confirm(turn.Records, batch, turn.Now) is { } refusal)
            turn.Say(turn.Texts.Talk.Sorry(refusal));
        else
            turn.Say(turn.Texts.Imports.Adding(batch.Count));
    }
}

/// <summary>Takes the people of an import out again, within a day.</summary>
public sealed class ImportUndoCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("import undo", "importar deshacer", Arguments.Words, Who.Coordinator, texts => texts.Imports.Help) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (await turn.Records.FindAsync<ImportBatch>(call.Words, cancellationToken) is not { } batch)
            turn.Say(turn.Texts.Talk.OldButton);
        else if (ImportFlow.Undo(turn.Records, batch, turn.Now) is { } refusal)
            turn.Say(turn.Texts.Talk.Sorry(refusal));
        else
            turn.Say(turn.Texts.Imports.Undone(batch.Count));
    }
}

/// <summary>The page that takes the file. What is wrong stands on it line by line; the decision is made in the chat.</summary>
public sealed class ImportFile(IDecisions decisions) : IUpload
{
    /// <summary>The name in links.</summary>
    public const string FileName = "import";

    private const int MostErrors = 500;

    /// <inheritdoc/>
    public string Name => FileName;

    /// <inheritdoc/>
    public Who Who => Who.Coordinator;

    /// <inheritdoc/>
    public Task<FileAnswer> OpenAsync(FileCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts.Imports;
        return Task.FromResult<FileAnswer>(new FileAnswer.Page(new WebPage(call.Texts.Communities.Label(ImportCommand.Syntax.Name), call.Me.Language,
            [new PagePart.Lines(texts.HowTo), new PagePart.Form(texts.FileLabel, texts.PasteLabel, texts.CheckLabel)])));
    }

    /// <inheritdoc/>
    public async Task<FileAnswer> TakeAsync(FileCall call, string text, CancellationToken cancellationToken)
    {
        var reading = ImportReader.Read(text, await call.Records.MembersAsync(cancellationToken), call.Community, call.Texts);
        if (reading.People.Count > 0)
        {
            await decisions.DecideAsync(call.Community.Id, async (records, stop) =>
            {
                var batch = ImportFlow.Check(records, call.Me.Id, reading.People, call.Now);
                await records.SendAsync(Delivery.Prompt(call.Me.Id, new Notice.ImportChecked(batch.Id, batch.Count, reading.Errors.Count), call.Now), stop);
                return batch;
            }, cancellationToken);
        }
        var texts = call.Texts.Imports;
        return new FileAnswer.Page(new WebPage(texts.Found(reading.People.Count, reading.Errors.Count, reading.Already), call.Me.Language,
        [
            new PagePart.Paragraph(reading.People.Count > 0 ? texts.GoBack : texts.NothingToAdd),
            .. reading.Errors.Count > 0 ? (PagePart[])[new PagePart.Heading(texts.ErrorsTitle), new PagePart.Lines([.. reading.Errors.Take(MostErrors)])] : [],
        ]));
    }
}

/// <summary>The card of a checked import.</summary>
public static class ImportCards
{
    private const int MostErrors = 20;

    /// <summary>After pasting.</summary>
    public static Spoken Checked(ImportReading reading, ImportBatch? batch, ITexts texts)
    {
        var errors = reading.Errors.Take(MostErrors).ToList();
        if (reading.Errors.Count > MostErrors)
            errors.Add(texts.Imports.AndMore(reading.Errors.Count - MostErrors));
        var found = texts.Imports.Found(reading.People.Count, reading.Errors.Count, reading.Already);
        return batch is null ? new Spoken(found, Card.Of("", [.. errors, texts.Imports.NothingToAdd])) : Ask(found, errors, batch.Id, batch.Count, texts);
    }

    /// <summary>After an upload: the errors stood on the page.</summary>
    public static Spoken Checked(Notice.ImportChecked notice, ITexts texts) => Ask(texts.Imports.Found(notice.People, notice.Errors, 0), [], notice.Import, notice.People, texts);

    private static Spoken Ask(string found, IReadOnlyList<string> errors, string batch, int people, ITexts texts) => new(found, Card.Of("", [.. errors, texts.Imports.WhatHappens]).With(
        new Choice(texts.Imports.AddLabel(people), $"{ImportConfirmCommand.Syntax.Name} {batch}") { Words = ["yes", "si", "add", "agregar"] },
        new Choice(texts.Talk.Cancel, Members.KeepCommand.Syntax.Name) { Words = ["no"] }), Asks: true);
}
