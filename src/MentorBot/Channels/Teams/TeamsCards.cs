using System.Globalization;
using System.Text;
using MentorBot.Dialogs.Talk;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MentorBot.Channels.Teams;

/// <summary>
/// Dresses what the bot says for Teams: a plain text, or one Adaptive Card 1.5 that holds the text as well, because a message with a
/// text beside its card is split in two and loses its id.
/// </summary>
/// <remarks>
/// Sentences stand in text runs, which know no markdown: what people typed is shown as they typed it and can never become a link, a
/// picture or a mention. Buttons are Action.Submit without Teams' own extras, the one kind that every client of every channel knows.
/// </remarks>
public static class TeamsCards
{
    /// <summary>What Teams takes of one message, in bytes of UTF-8, its envelope included.</summary>
    public const int MostBytes = 28 * 1024;

    /// <summary>The card's media type.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>In a button's data: its value. The inputs' values are beside it, each under <see cref="FieldPrefix"/> and its id.</summary>
    public const string PressKey = "press";

    /// <summary>In front of a field's id.</summary>
    public const string FieldPrefix = "f_";

    // The activity around the card: addresses, the summary, names of properties.
    private const int Envelope = 3 * 1024;

    // Clients fold what goes beyond into a menu.
    private const int MostTogether = 5;

    // From generous to what always fits; the first that does is taken.
    private static readonly Room[] Rooms = [new(12_000, 200, 60, 200, 1000), new(3000, 100, 40, 100, 400), new(800, 60, 30, 60, 200), new(240, 30, 24, 40, 120), new(80, 12, 16, 20, 80)];

    /// <summary>The message for something said.</summary>
    public static Activity Message(Spoken spoken)
    {
        if (spoken.Card is null)
            return new Activity(ActivityTypes.Message) { Text = Cut(Clean(spoken.Text), (MostBytes - Envelope) / 4), TextFormat = TextFormatTypes.Plain };
        return new Activity(ActivityTypes.Message)
        {
            Summary = Cut(OneLine(spoken.Text), 200),
            Attachments = [new Attachment(ContentType, content: Card(spoken))],
        };
    }

    /// <summary>The card for something said with a card; shortened with "…" where it would be too large.</summary>
    public static JObject Card(Spoken spoken)
    {
        JObject? card = null;
        foreach (var room in Rooms)
        {
            card = Build(spoken, room);
            if (BytesOf(card) <= MostBytes - Envelope)
                return card;
        }
        return card!;
    }

    /// <summary>The size on the wire.</summary>
    public static int BytesOf(JObject card)
    {
        using var counter = new Utf8Counter();
        using var writer = new JsonTextWriter(counter);
        card.WriteTo(writer);
        return counter.Bytes;
    }

    private static JObject Build(Spoken spoken, Room room)
    {
        var card = spoken.Card!;
        var body = new JArray();
        Say(body, spoken.Text, room);
        if (card.Title != spoken.Text)
            Say(body, card.Title, room, title: true);
        foreach (var line in card.Lines.Take(room.Lines))
            Say(body, line, room);
        if (card.Lines.Count > room.Lines)
            Say(body, "…", room);
        foreach (var chart in card.Charts)
        {
            if (chart.Bars.Count == 0)
                Say(body, chart.Title, room);
            else
                body.Add(Drawn(chart, room));
        }
        if (card.Choices.Count > 0)
        {
            // Without an option there is nothing to fill in; such a field would spoil the card.
            foreach (var field in card.Fields.Where(field => field.Kind is not (FieldKind.Choice or FieldKind.Multi) || field.Options.Any(option => option.Value.Length > 0)))
                body.Add(Input(field, room));
        }
        AddLinks(body, card.Links, room);
        AddChoices(body, spoken, card.Choices, room);
        return new JObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["fallbackText"] = Cut(OneLine(string.Join(' ', card.Choices.Select(Numbered).Prepend(spoken.Text))), Math.Min(600, room.Text)),
            ["body"] = body,
        };
    }

    // A newline within a run would be shown as a space: every line is a block of its own.
    private static void Say(JArray body, string text, Room room, bool title = false)
    {
        foreach (var line in Cut(Clean(text), room.Text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var run = new JObject { ["type"] = "TextRun", ["text"] = line };
            if (title)
                (run["weight"], run["size"]) = ("Bolder", "Medium");
            body.Add(new JObject { ["type"] = "RichTextBlock", ["inlines"] = new JArray(run) });
        }
    }

    // Each bar says its figure in words; a client that draws no charts shows them as text.
    private static JObject Drawn(Chart chart, Room room)
    {
        var lines = new JArray();
        foreach (var line in chart.Lines)
            Say(lines, line, room);
        return new JObject
        {
            ["type"] = "Chart.HorizontalBar",
            ["title"] = Cut(OneLine(chart.Title), Math.Min(200, room.Text)),
            ["displayMode"] = "AbsoluteNoAxis",
            ["data"] = new JArray(chart.Bars.Select(bar => new JObject { ["x"] = Cut(OneLine($"{bar.Label}: {bar.Words}"), Math.Min(120, room.Text)), ["y"] = Math.Round(bar.Share * 100) })),
            ["fallback"] = new JObject { ["type"] = "Container", ["items"] = lines },
        };
    }

    private static void AddLinks(JArray body, IReadOnlyList<CardLink> links, Room room)
    {
        foreach (var link in links)
            body.Add(new JObject { ["type"] = "ActionSet", ["spacing"] = "Small", ["actions"] = new JArray(new JObject { ["type"] = "Action.OpenUrl", ["title"] = Cut(OneLine(link.Label), Math.Min(120, room.Text)), ["url"] = link.Address }) });
    }

    // Short labels stand side by side; long ones below each other, where phones do not cut them.
    private static void AddChoices(JArray body, Spoken spoken, IReadOnlyList<Choice> choices, Room room)
    {
        var shown = choices.Take(room.Choices).Select((choice, index) => (Label: Cut(OneLine(Numbered(choice, index)), Math.Min(120, room.Text)), Value: spoken.ValueOf(choice))).ToArray();
        var together = shown.Length <= MostTogether && shown.Sum(choice => choice.Label.Length) <= 80;
        var row = new JArray();
        foreach (var (label, value) in shown)
        {
            // What is too long for a button can still be answered by its number.
            if (value.Length > room.Value)
            {
                Say(body, label, room);
                continue;
            }
            row.Add(new JObject { ["type"] = "Action.Submit", ["title"] = label, ["data"] = new JObject { [PressKey] = value } });
            if (!together)
            {
                body.Add(new JObject { ["type"] = "ActionSet", ["spacing"] = "Small", ["actions"] = row });
                row = [];
            }
        }
        if (row.Count > 0)
            body.Add(new JObject { ["type"] = "ActionSet", ["actions"] = row });
        if (choices.Count > room.Choices)
            Say(body, "…", room);
    }

    private static JObject Input(Field field, Room room)
    {
        var input = new JObject
        {
            ["type"] = field.Kind switch
            {
                FieldKind.Number => "Input.Number",
                FieldKind.Date => "Input.Date",
                FieldKind.Time => "Input.Time",
                FieldKind.Choice or FieldKind.Multi => "Input.ChoiceSet",
                _ => "Input.Text",
            },
            ["id"] = FieldPrefix + field.Id,
            ["label"] = Cut(OneLine(field.Label), Math.Min(200, room.Text)),
        };
        switch (field.Kind)
        {
            case FieldKind.Number when int.TryParse(field.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                input["value"] = number;
                break;
            case FieldKind.Date when DateOnly.TryParseExact(field.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
            case FieldKind.Time when TimeOnly.TryParseExact(field.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                input["value"] = field.Value;
                break;
            case FieldKind.Choice or FieldKind.Multi:
                var options = field.Options.Where(option => option.Value.Length > 0).Take(room.Options).ToArray();
                var chosen = field.Kind == FieldKind.Multi ? field.Value.Split(',', StringSplitOptions.TrimEntries) : [field.Value];
                input["style"] = "compact";
                input["choices"] = new JArray(options.Select(option => new JObject { ["title"] = TitleOf(option, room), ["value"] = option.Value }));
                if (field.Kind == FieldKind.Multi)
                    input["isMultiSelect"] = true;
                if (options.Where(option => chosen.Contains(option.Value)).Select(option => option.Value).ToArray() is { Length: > 0 } known)
                    input["value"] = string.Join(',', known);
                break;
            case FieldKind.Text when field.Value.Length > 0:
                input["value"] = Cut(OneLine(field.Value), room.Text);
                break;
        }
        return input;
    }

    // An option without a title or a value makes the whole field invalid.
    private static string TitleOf(Option option, Room room) => Cut(OneLine(option.Label), Math.Min(120, room.Text)) is { Length: > 0 } title ? title : option.Value;

    private static string Numbered(Choice choice, int index) => $"{index + 1}. {choice.Label}";

    private static string OneLine(string text)
    {
        var clean = Clean(text);
        var isOne = !clean.AsSpan().ContainsAny('\n', '\t') && !clean.Contains("  ", StringComparison.Ordinal) && clean.AsSpan().Trim().Length == clean.Length;
        return isOne ? clean : string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Without control characters, halves of characters and marks that turn the writing direction of what follows.</summary>
    private static string Clean(string text)
    {
        var clean = 0;
        while (clean < text.Length && !char.IsSurrogate(text[clean]) && IsShown(new Rune(text[clean])))
            clean++;
        if (clean == text.Length)
            return text;
        var kept = new StringBuilder(text, 0, clean, text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.AsSpan(clean).EnumerateRunes())
        {
            if (IsShown(rune))
                kept.Append(units[..rune.EncodeToUtf16(units)]);
        }
        return kept.ToString();
    }

    private static bool IsShown(Rune rune) => rune.Value is '\n' or '\t'
        || (rune.Value is not (0xFFFD or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control);

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end] + "…";
    }

    /// <summary>How much of each thing is shown.</summary>
    private sealed record Room(int Text, int Lines, int Choices, int Options, int Value);

    /// <summary>Counts what it would take to write a text as UTF-8.</summary>
    private sealed class Utf8Counter : TextWriter
    {
        public int Bytes { get; private set; }

        public override Encoding Encoding => Encoding.UTF8;

        // Both halves of a character above the first plane count two of its four bytes.
        public override void Write(char value) => Bytes += char.IsSurrogate(value) ? 2 : value < 0x80 ? 1 : value < 0x800 ? 2 : 3;

        public override void Write(string? value)
        {
            foreach (var unit in value.AsSpan())
                Write(unit);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            foreach (var unit in buffer.AsSpan(index, count))
                Write(unit);
        }
    }
}
