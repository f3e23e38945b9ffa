using System.Globalization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;
using NodaTime.Text;

namespace MentorBot.Dialogs.Knowledge;

/// <summary>The forms in which a coordinator writes an entry, and what becomes of what was written.</summary>
public sealed class Editing(Library library)
{
    private const string Question = "question";
    private const string Ways = "ways";
    private const string Answer = "answer";
    private const string Source = "source";
    private const string New = "new";
    private const int LongestLine = 300;
    private const int LongestAnswer = 3000;
    private const int MostWays = 12;

    /// <summary>The entry of an id as it is said in the community.</summary>
    public async Task<Entry?> FindAsync(Turn turn, string id, CancellationToken cancellationToken) =>
        (await library.OfAsync(turn.Records, cancellationToken)).Find(id.ToUpperInvariant());

    /// <summary>An empty form, or one that begins with a question somebody asked.</summary>
    public static void ShowNew(Turn turn, string question = "")
    {
        var texts = turn.Texts.Entries;
        turn.Ask(texts.WriteNew, Form(turn, Card.Of(""), new EntryText(question, [], ""), "").With(new Choice(texts.SaveLabel, $"{SaveEntryCommand.Syntax.Name} {New}")));
    }

    /// <summary>The form of an entry as it is, its history, and the ways back and out.</summary>
    public async Task ShowAsync(Turn turn, Entry entry, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Entries;
        var local = await turn.Records.FindAsync<LocalEntry>(entry.Id, cancellationToken);
        var names = local is null ? [] : (await turn.Records.MembersAsync(cancellationToken)).ToDictionary(member => member.Id, member => member.Name);
        string Line(EntryVersion version, bool waits) => texts.HistoryLine(turn.Texts.Talk.Date(turn.Me.DayAt(version.At)), names.GetValueOrDefault(version.By, "…"), version.Entry is null, waits);
        string[] lines = [.. (local?.Versions ?? []).Select(version => Line(version, waits: false)), .. local?.Proposed is { } proposed ? [Line(proposed, waits: true)] : Array.Empty<string>()];
        List<Choice> choices = [new(texts.SaveLabel, $"{SaveEntryCommand.Syntax.Name} {entry.Id}")];
        if (lines.Length > 0)
            choices.Add(new Choice(texts.UndoLabel, $"{UndoEntryCommand.Syntax.Name} {entry.Id}"));
        choices.Add(new Choice(texts.RetireLabel, $"{RetireEntryCommand.Syntax.Name} {entry.Id}"));
        turn.Ask(texts.WriteAgain(entry.Id), Form(turn, Card.Of(entry.In(turn.Language).Question, lines), entry.In(turn.Language), entry.Source).With(choices));
    }

    /// <summary>Takes what was filled in for an entry, a new one or one that is there; says what is missing.</summary>
    public async Task SaveAsync(Turn turn, string id, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var known = id == New ? null : await FindAsync(turn, id, cancellationToken);
        string Of(string field, int longest) => ShortText.Of(fields.GetValueOrDefault(field, ""), longest);
        var text = new EntryText(Of(Question, LongestLine), [.. Of(Ways, LongestAnswer).Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostWays)], Of(Answer, LongestAnswer));
        await SaveAsync(turn, known, text, Of(Source, LongestLine), cancellationToken);
    }

    /// <summary>Proposes a text in the coordinator's language; the other language of an entry that has it stays.</summary>
    public async Task SaveAsync(Turn turn, Entry? known, EntryText text, string source, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Entries;
        if (text.Question.Length == 0 || text.Answer.Length == 0)
        {
            turn.Say(texts.SomethingMissing);
            turn.Ask(known is null ? texts.WriteNew : texts.WriteAgain(known.Id), Form(turn, Card.Of(""), text, source).With(new Choice(texts.SaveLabel, $"{SaveEntryCommand.Syntax.Name} {known?.Id ?? New}")));
            return;
        }
        var (mine, other) = (turn.Language, turn.Language == Language.Spanish ? Language.English : Language.Spanish);
        var only = known is null || !known.Has(other) ? mine : (Language?)null;
        EntryText In(Language language) => only is not null || language == mine ? text : known!.In(language);
        var today = turn.Me.DayAt(turn.Now);
        // What a local writes itself is as old as the day it was written.
        var (year, read) = known is not null && source == known.Source && source.Length > 0 ? (known.Year, known.Read) : (today.Year.ToString(CultureInfo.InvariantCulture), LocalDatePattern.Iso.Format(today));
        var entry = new Entry(known?.Id ?? await EditFlow.NextIdAsync(turn.Records, cancellationToken), source, year, read, known?.Sure ?? Certainty.Ours, known?.AskLocal ?? false, known?.Related ?? [], Reviewed: true, In(Language.English), In(Language.Spanish)) { OnlyIn = only };
        await ProposeAsync(turn, entry.Id, entry, cancellationToken);
    }

    /// <summary>Proposes what an entry shall say, or that it goes, and says what comes next.</summary>
    public static async Task ProposeAsync(Turn turn, string id, Entry? entry, CancellationToken cancellationToken)
    {
        var live = await EditFlow.ProposeAsync(turn.Records, id, entry, turn.Me, turn.Now, cancellationToken);
        turn.Say(live ? turn.Texts.Entries.IsLive(id, entry is null) : turn.Texts.Entries.WaitsForOthers(id),
            turn.MemberOrNone.May(UndoEntryCommand.Syntax.Who) ? Card.Of("").With(new Choice(turn.Texts.Entries.UndoLabel, $"{UndoEntryCommand.Syntax.Name} {id}")) : null);
    }

    private static Card Form(Turn turn, Card card, EntryText text, string source)
    {
        var texts = turn.Texts.Entries;
        return card.With(
            new Field(Question, texts.QuestionField, FieldKind.Text, text.Question),
            new Field(Ways, texts.WaysField, FieldKind.Text, string.Join(" / ", text.Variants)),
            new Field(Answer, texts.AnswerField, FieldKind.Text, text.Answer),
            new Field(Source, texts.SourceField, FieldKind.Text, source));
    }
}
