using System.Globalization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;

namespace MentorBot.Dialogs.Knowledge;

/// <summary>Writes a new entry: "kb add Which key? The brass one.", or by a form.</summary>
public sealed class AddEntryCommand(Editing editing) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("kb add", "kb agregar", Arguments.PerhapsWords, Who.Coordinator, texts => texts.Entries.HelpFor("kb add")) { WritesForOthers = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        // The question ends where its mark stands; what follows is the answer.
        var mark = call.Words.IndexOf('?', StringComparison.Ordinal);
        if (mark > 0 && mark < call.Words.Length - 1)
            await editing.SaveAsync(call.Turn, known: null, new EntryText(ShortText.Of(call.Words[..(mark + 1)], 300), [], ShortText.Of(call.Words[(mark + 1)..], 3000)), "", cancellationToken);
        else
            Editing.ShowNew(call.Turn, ShortText.Of(call.Words, 300));
    }
}

/// <summary>Changes an entry, a shipped one, too: "kb edit L03", or with the new answer behind the id.</summary>
public sealed class EditEntryCommand(Editing editing) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("kb edit", "kb editar", Arguments.Words, Who.Coordinator, texts => texts.Entries.HelpFor("kb edit")) { Shape = "ID", WritesForOthers = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, id) = (call.Turn, call.Split[0]);
        if (await editing.FindAsync(turn, id, cancellationToken) is not { } entry)
            turn.Say(turn.Texts.Talk.Sorry(new Refusal.NoSuchEntry(id)));
        else if (call.Split.Length > 1)
            await editing.SaveAsync(turn, entry, entry.In(turn.Language) with { Answer = ShortText.Of(call.Words[id.Length..], 3000) }, entry.Source, cancellationToken);
        else
            await editing.ShowAsync(turn, entry, cancellationToken);
    }
}

/// <summary>Takes an entry out of use, a shipped one, too.</summary>
public sealed class RetireEntryCommand(Editing editing) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("kb retire", "kb retirar", Arguments.Words, Who.Coordinator, texts => texts.Entries.HelpFor("kb retire")) { Shape = "ID" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await editing.FindAsync(call.Turn, call.Split[0], cancellationToken) is { } entry)
            await Editing.ProposeAsync(call.Turn, entry.Id, entry: null, cancellationToken);
        else
            call.Turn.Say(call.Turn.Texts.Talk.Sorry(new Refusal.NoSuchEntry(call.Split[0])));
    }
}

/// <summary>Lists what the community has written itself; with words, the entries that fit them.</summary>
public sealed class ListEntriesCommand(Library library) : ICommand, IHaveSyntax
{
    private const int Most = 20;
    private const int MostButtons = 8;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("kb list", "kb lista", Arguments.PerhapsWords, Who.Coordinator, texts => texts.Entries.HelpFor("kb list")) { WritesForOthers = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Entries);
        var known = await library.OfAsync(turn.Records, cancellationToken);
        var own = (await turn.Records.ListAsync<LocalEntry>("", cancellationToken)).Where(entry => entry.Proposed is not null || entry.Live is not null).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        IEnumerable<string> ids = call.Words.Length == 0 ? own.Keys : (await known.AskAsync(call.Words, turn.Language, previous: null, unanswerable: null, cancellationToken)).Ranked.Select(ranked => ranked.Id);
        var shown = ids.Take(Most).Select(id => (Id: id, Entry: known.Find(id) ?? own.GetValueOrDefault(id)?.Proposed?.Entry, Local: own.GetValueOrDefault(id))).ToArray();
        string[] lines = [.. shown.Select(one => texts.EntryLine(one.Id, one.Entry?.In(turn.Language).Question ?? "", one.Local is { Live.Entry: null, Live: not null }, one.Local?.Proposed is not null))];
        turn.Say(texts.ListTitle(shown.Length), Card.Of("", [.. lines, texts.HowToFind]).With(
            [.. shown.Where(one => known.Find(one.Id) is not null).Take(MostButtons).Select(one => new Choice(texts.EditLabel(one.Id), $"{EditEntryCommand.Syntax.Name} {one.Id}")),
             new Choice(texts.NewLabel, AddEntryCommand.Syntax.Name)]));
    }
}

/// <summary>Shows the changes that wait for a second pair of eyes.</summary>
public sealed class ReviewEntriesCommand : ICommand, IHaveSyntax
{
    private const int MostAtOnce = 3;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("kb review", "kb revisar", Arguments.None, Who.Coordinator, texts => texts.Entries.HelpFor("kb review"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Entries);
        var waiting = (await turn.Records.ListAsync<LocalEntry>("", cancellationToken)).Where(entry => entry.Proposed is { } proposed && proposed.By != turn.Me.Id).ToArray();
        var lines = new List<string>();
        var choices = new List<Choice>();
        foreach (var local in waiting.Take(MostAtOnce))
        {
            lines.AddRange(Shown(turn, local));
            choices.Add(new Choice(texts.ApproveLabel(local.Id), $"{JudgeEntryCommand.Syntax.Name} yes {local.Id}"));
            choices.Add(new Choice(texts.PutAsideLabel(local.Id), $"{JudgeEntryCommand.Syntax.Name} no {local.Id}"));
        }
        turn.Say(texts.ReviewTitle(waiting.Length), lines.Count == 0 ? null : Card.Of("", lines).With(choices));
    }

    private static IEnumerable<string> Shown(Turn turn, LocalEntry local)
    {
        if (local.Proposed!.Entry is not { } entry)
            return [turn.Texts.Entries.WouldGo(local.Id)];
        EntryText[] written = entry.OnlyIn is null ? [entry.English, entry.Spanish] : [entry.English];
        return [.. written.SelectMany(text => new[] { $"{local.Id}: {text.Question}", text.Answer }), turn.Texts.Knowledge.Source(entry.Source.Length == 0 ? turn.Texts.Entries.OurOwn : entry.Source, entry.Year)];
    }
}

/// <summary>Saves what was filled in on a form.</summary>
public sealed class SaveEntryCommand(Editing editing) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("kb save", "kb guardar", Arguments.Words, Who.Coordinator, texts => texts.Entries.HelpFor("kb add")) { ForButtons = true, WritesForOthers = true };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken) => editing.SaveAsync(call.Turn, call.Words, call.Fields, cancellationToken);
}

/// <summary>Goes one step back.</summary>
public sealed class UndoEntryCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("kb undo", "kb deshacer", Arguments.Words, Who.Coordinator, texts => texts.Entries.HelpFor("kb edit")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken) =>
        call.Turn.Say(await EditFlow.UndoAsync(call.Turn.Records, call.Words, cancellationToken) is { } refusal ? call.Turn.Texts.Talk.Sorry(refusal) : call.Turn.Texts.Entries.Undone(call.Words));
}

/// <summary>A second coordinator's word on a change.</summary>
public sealed class JudgeEntryCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("kb judge", "kb juzgar", Arguments.Words, Who.Coordinator, texts => texts.Entries.HelpFor("kb review")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        if (call.Split is not [var word, var id])
            return;
        var good = word == "yes";
        var local = await turn.Records.FindAsync<LocalEntry>(id, cancellationToken);
        var goes = local?.Proposed is { Entry: null };
        turn.Say(await EditFlow.ReviewAsync(turn.Records, id, good, turn.Me, turn.Now, cancellationToken) is { } refusal ? turn.Texts.Talk.Sorry(refusal)
            : good ? turn.Texts.Entries.IsLive(id, goes) : turn.Texts.Entries.PutAside(id));
    }
}

/// <summary>Makes an entry of a question that was handed over: as written where it has been answered, else by a form. A volunteer proposes it, and a coordinator looks at it.</summary>
public sealed class EntryFromQuestionCommand(Editing editing) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("kb from", "kb desde", Arguments.Words, Who.Helper, texts => texts.Entries.HelpFor("kb add")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        var number = int.TryParse(call.Words, CultureInfo.InvariantCulture, out var read) ? read : 0;
        if (await turn.Records.FindAsync<Asked>(Asked.KeyOf(number), cancellationToken) is not { Words.Length: > 0 } asked || (asked.Answer.Length == 0 && !turn.MemberOrNone.May(Who.Coordinator)))
            turn.Say(turn.Texts.Talk.Sorry(new Refusal.NoSuchQuestion(number)));
        else if (asked.Answer.Length > 0)
            await editing.SaveAsync(turn, known: null, new EntryText(asked.Words, [], asked.Answer), "", cancellationToken);
        else
            Editing.ShowNew(turn, asked.Words);
    }
}
