using System.Globalization;
using MentorBot.Dialogs.Talk;
using SlackNet.Blocks;
using Option = SlackNet.Blocks.Option;
using PlainText = SlackNet.Blocks.PlainText;

namespace MentorBot.Channels.Slack;

/// <summary>A message as Slack takes it.</summary>
/// <param name="Text">The fallback, for notifications and screen readers.</param>
/// <param name="Blocks">What is shown.</param>
public sealed record SlackMessage(string Text, IList<Block> Blocks);

/// <summary>
/// Dresses what the bot says for Slack. Every limit of Block Kit is kept by splitting or by shortening with "…"; the limits are those of
/// docs.slack.dev/reference/block-kit, and where Slack's own sources disagree the smaller one.
/// </summary>
public static class SlackBlocks
{
    /// <summary>Blocks of a message.</summary>
    public const int MostBlocks = 50;

    /// <summary>Characters of one section's text.</summary>
    public const int MostSection = 3000;

    /// <summary>Characters of all texts of one message together; Slack documents no number, 13,200 have been seen to fail.</summary>
    public const int MostTogether = 12_500;

    /// <summary>In front of a button's action id.</summary>
    public const string ChoicePrefix = "choice-";

    /// <summary>In front of a link's action id. Slack tells of a press on it, too; it opens in the browser and asks nothing of the bot.</summary>
    public const string LinkPrefix = "link-";

    /// <summary>In front of a field's id, as action id and block id.</summary>
    public const string FieldPrefix = "f_";

    private const int MostFallback = 3000;
    private const int MostHeader = 150;
    private const int MostButton = 75;
    private const int MostOption = 75;
    private const int MostLabel = 200;
    private const int MostId = 255;
    private const int MostElements = 25;
    private const int SideBySide = 5;

    // From generous to what always fits; the first that does is taken.
    private static readonly Room[] Rooms = [new(MostSection, 60, 75, 20, 100, 2000), new(2000, 40, 60, 16, 60, 400), new(1000, 25, 40, 12, 30, 200), new(300, 16, 25, 8, 16, 120), new(80, 10, 16, 6, 8, 80)];

    /// <summary>The message for something said.</summary>
    public static SlackMessage Message(Spoken spoken)
    {
        List<Block> blocks = [];
        foreach (var room in Rooms)
        {
            blocks = Build(spoken, room);
            if (blocks.Count <= MostBlocks && Together(blocks) <= MostTogether)
                break;
        }
        return new SlackMessage(Fallback(spoken), blocks);
    }

    private static string Fallback(Spoken spoken)
    {
        var card = spoken.Card;
        var text = SlackText.Write(string.Join('\n', (card?.Choices ?? []).Take(MostElements).Select(Numbered).Prepend(spoken.Text)), MostFallback);
        return text.Length > 0 ? text : SlackText.Plain(card?.Title ?? "", MostHeader);
    }

    private static List<Block> Build(Spoken spoken, Room room)
    {
        var blocks = new List<Block>();
        AddText(blocks, Lines(spoken.Text.Split('\n'), room), room);
        if (spoken.Card is not { } card)
            return blocks;
        if (!string.IsNullOrWhiteSpace(card.Title))
            blocks.Add(new HeaderBlock { Text = new PlainText(SlackText.Plain(card.Title, Math.Min(MostHeader, room.Text))) { Emoji = false } });
        AddText(blocks, Lines(card.LinesAndCharts, room), room);
        if (card.Choices.Count > 0)
            blocks.AddRange(card.Fields.Where(field => field.Id.Length <= MostId - FieldPrefix.Length).DistinctBy(field => field.Id).Take(room.Fields).Select(field => Input(field, room)));
        if (card.Links.Count > 0)
            blocks.Add(new ActionsBlock { Elements = [.. card.Links.Select((link, index) => Link(link, index))] });
        AddChoices(blocks, spoken, card.Choices, room);
        return blocks;
    }

    private static IReadOnlyList<string> Lines(IReadOnlyList<string> lines, Room room) => lines.Count > room.Lines ? [.. lines.Take(room.Lines), "…"] : lines;

    // Lines are put together into as few sections as hold them.
    private static void AddText(List<Block> blocks, IReadOnlyList<string> lines, Room room)
    {
        var together = "";
        foreach (var line in lines.Select(line => SlackText.Write(line, room.Text)).Where(line => line.Length > 0))
        {
            if (together.Length > 0 && together.Length + 1 + line.Length > MostSection)
            {
                blocks.Add(Section(together));
                together = "";
            }
            together = together.Length == 0 ? line : $"{together}\n{line}";
        }
        if (together.Length > 0)
            blocks.Add(Section(together));
    }

    private static SectionBlock Section(string text) => new() { Text = new Markdown(text) { Verbatim = true } };

    private static void AddChoices(List<Block> blocks, Spoken spoken, IReadOnlyList<Choice> choices, Room room)
    {
        var shown = choices.Take(room.Choices).Select((choice, index) => (Label: Numbered(choice, index), Value: spoken.ValueOf(choice), Index: index)).ToArray();
        // What a button cannot hold whole is written out above it; what it cannot carry back can still be answered by its number.
        var writtenOut = shown.Where(choice => choice.Label.Length > MostButton || choice.Value.Length > room.Value).Select(choice => choice.Label);
        AddText(blocks, choices.Count > room.Choices ? [.. writtenOut, "…"] : [.. writtenOut], room);
        var buttons = shown.Where(choice => choice.Value.Length <= room.Value).ToArray();
        foreach (var row in buttons.Chunk(buttons.Length <= MostElements ? SideBySide : MostElements))
        {
            blocks.Add(new ActionsBlock
            {
                Elements = [.. row.Select(choice => new Button
                {
                    ActionId = string.Create(CultureInfo.InvariantCulture, $"{ChoicePrefix}{choice.Index + 1}"),
                    Text = new PlainText(SlackText.Plain(choice.Label, MostButton)) { Emoji = false },
                    Value = choice.Value,
                    Style = spoken.Asks && choice.Index == 0 ? ButtonStyle.Primary : ButtonStyle.Default,
                })],
            });
        }
    }

    private static Button Link(CardLink link, int index) => new()
    {
        ActionId = string.Create(CultureInfo.InvariantCulture, $"{LinkPrefix}{index + 1}"),
        Text = new PlainText(SlackText.Plain(link.Label, MostButton)) { Emoji = false },
        Url = link.Address,
    };

    private static InputBlock Input(Field field, Room room) => new()
    {
        BlockId = FieldPrefix + field.Id,
        Label = new PlainText(SlackText.Plain(field.Label, Math.Min(MostLabel, room.Text))) { Emoji = false },
        Optional = true,
        Element = field.Kind switch
        {
            FieldKind.Choice or FieldKind.Multi when Options(field, room) is { Length: > 0 } options => Select(field, options),
            FieldKind.Date => new DatePicker
            {
                ActionId = FieldPrefix + field.Id,
                InitialDate = DateTime.TryParseExact(field.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            },
            FieldKind.Time => new TimePicker
            {
                ActionId = FieldPrefix + field.Id,
                InitialTime = TimeSpan.TryParseExact(field.Value, "hh\\:mm", CultureInfo.InvariantCulture, out var time) ? time : null,
            },
            _ => new PlainTextInput
            {
                ActionId = FieldPrefix + field.Id,
                MaxLength = MostSection,
                InitialValue = string.IsNullOrWhiteSpace(field.Value) ? null : SlackText.Plain(field.Value, Math.Min(MostSection, room.Text)),
            },
        },
    };

    private static IInputBlockElement Select(Field field, Option[] options)
    {
        var id = FieldPrefix + field.Id;
        if (field.Kind == FieldKind.Choice)
            return new StaticSelectMenu { ActionId = id, Options = options, InitialOption = options.FirstOrDefault(option => option.Value == field.Value) };
        var chosen = field.Value.Split(',', StringSplitOptions.TrimEntries);
        return new StaticMultiSelectMenu { ActionId = id, Options = options, InitialOptions = [.. options.Where(option => chosen.Contains(option.Value))] };
    }

    private static Option[] Options(Field field, Room room) =>
    [
        .. field.Options.Where(option => option.Value.Length is > 0 and <= MostOption).DistinctBy(option => option.Value).Take(room.Options)
            .Select(option => new Option { Text = new PlainText(SlackText.Plain(option.Label, Math.Min(MostOption, room.Text))) { Emoji = false }, Value = option.Value }),
    ];

    private static int Together(IEnumerable<Block> blocks) => blocks.Sum(block => block switch
    {
        SectionBlock section => section.Text.Text.Length,
        HeaderBlock header => header.Text.Text.Length,
        ActionsBlock actions => actions.Elements.OfType<Button>().Sum(button => button.Text.Text.Length + (button.Value?.Length ?? button.Url.Length)),
        InputBlock input => input.Label.Text.Length + (input.Element switch
        {
            StaticSelectMenuBase menu => menu.Options.Sum(option => option.Text.Text.Length + option.Value.Length),
            PlainTextInput text => text.InitialValue?.Length ?? 0,
            _ => 0,
        }),
        _ => 0,
    });

    private static string Numbered(Choice choice, int index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {choice.Label}");

    /// <summary>How much of each thing is shown.</summary>
    private sealed record Room(int Text, int Lines, int Choices, int Fields, int Options, int Value);
}
