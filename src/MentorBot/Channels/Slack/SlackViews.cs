using System.Globalization;
using System.Text;
using MentorBot.Dialogs.Talk;
using Newtonsoft.Json;
using SlackNet;
using SlackNet.Blocks;
using Option = SlackNet.Blocks.Option;

namespace MentorBot.Channels.Slack;

/// <summary>Dresses what stands in a window of its own: a form, and the app's home. The limits are those of docs.slack.dev/reference/views.</summary>
public static class SlackViews
{
    /// <summary>Blocks of a view.</summary>
    public const int MostBlocks = 100;

    // Of 250 kB that a view may have; what goes around the blocks, and other ways to write a letter, need room, too.
    private const int MostBytes = 80_000;

    private static readonly JsonSerializerSettings Json = Default.JsonSettings().SerializerSettings;

    /// <summary>In front of a field's id, as action id and block id.</summary>
    public const string FieldPrefix = "f_";

    /// <summary>The callback id of a form.</summary>
    public const string FormCallback = "form";

    /// <summary>In front of the action id of a button that carries a command of its own.</summary>
    public const string CommandPrefix = "command-";

    private const int MostFields = 20;
    private const int MostOptions = 100;

    // A whole view may have 250 kB.
    private const int MostOptionsTogether = 400;
    private const int MostTextTogether = 30_000;
    private const int MostTitle = 24;
    private const int MostOption = 75;
    private const int MostLabel = 200;
    private const int MostId = 255;
    private const int MostText = 3000;

    /// <summary>A card's fields as a form.</summary>
    /// <param name="fields">What can be filled in.</param>
    /// <param name="question">What stands above them, as the message said it.</param>
    /// <param name="submit">The choice that goes on.</param>
    /// <param name="metadata">What comes back with the answers: at most 3,000 characters.</param>
    /// <param name="texts">The language.</param>
    public static ModalViewDefinition Form(IReadOnlyList<Field> fields, string question, string submit, string metadata, ITexts texts)
    {
        var blocks = new List<Block>();
        SlackBlocks.AddText(blocks, [question], SlackBlocks.Rooms[0]);
        var shown = fields.Where(field => field.Id.Length is > 0 and <= MostId - 2).DistinctBy(field => field.Id).Take(MostFields).ToArray();
        blocks.AddRange(shown.Select(field => Input(field, shown.Length)));
        return new ModalViewDefinition
        {
            CallbackId = FormCallback,
            PrivateMetadata = metadata,
            Title = SlackBlocks.Plain("MentorBot", MostTitle),
            Submit = SlackBlocks.Plain(string.IsNullOrWhiteSpace(submit) ? "OK" : submit, MostTitle),
            Close = SlackBlocks.Plain(texts.Places.Close, MostTitle),
            Blocks = blocks,
        };
    }

    /// <summary>A person's home. A button of a question that waits answers it; any other carries a command, as if it were typed.</summary>
    public static HomeViewDefinition Home(IReadOnlyList<Spoken> cards)
    {
        List<Block> blocks = [];
        foreach (var room in SlackBlocks.Rooms)
        {
            blocks = [.. cards.SelectMany((spoken, index) => Part(spoken, index, room))];
            if (blocks.Count <= MostBlocks && Encoding.UTF8.GetByteCount(JsonConvert.SerializeObject(blocks, Json)) <= MostBytes)
                break;
        }
        return new HomeViewDefinition { Blocks = [.. blocks.Take(MostBlocks)] };
    }

    private static List<Block> Part(Spoken spoken, int number, SlackBlocks.Room room)
    {
        var (blocks, card) = (new List<Block>(), spoken.Card ?? Card.Of(""));
        if (!string.IsNullOrWhiteSpace(card.Title))
            blocks.Add(new HeaderBlock { Text = SlackBlocks.Plain(card.Title, SlackBlocks.MostHeader) });
        SlackBlocks.AddText(blocks, [spoken.Text, .. card.Lines.Take(room.Lines)], room);
        if (card.Links.Count > 0)
            blocks.Add(new ActionsBlock { Elements = [.. card.Links.Take(SlackBlocks.MostElements).Select(SlackBlocks.Link)] });
        var prefix = spoken.OfferId is null ? CommandPrefix : SlackBlocks.ChoicePrefix;
        var buttons = card.Choices.Take(SlackBlocks.MostElements).Select((choice, index) => new Button
        {
            ActionId = string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}-{index + 1}"),
            Text = SlackBlocks.Plain(choice.Label, SlackBlocks.MostButton),
            Value = spoken.OfferId is null ? choice.Value : spoken.ValueOf(choice),
        }).Where(button => button.Value.Length is > 0 and <= 2000).ToArray();
        if (buttons.Length > 0)
            blocks.Add(new ActionsBlock { Elements = [.. buttons] });
        return blocks;
    }

    private static InputBlock Input(Field field, int among) => new()
    {
        BlockId = FieldPrefix + field.Id,
        Label = SlackBlocks.Plain(field.Label, MostLabel),
        Optional = true,
        Element = field.Kind switch
        {
            FieldKind.Choice or FieldKind.Multi when Options(field, among) is { Length: > 0 } options => Select(field, options),
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
                MaxLength = MostText,
                InitialValue = string.IsNullOrWhiteSpace(field.Value) ? null : SlackText.Plain(field.Value, Math.Min(MostText, MostTextTogether / among)),
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

    private static Option[] Options(Field field, int among) =>
    [
        .. field.Options.Where(option => option.Value.Length is > 0 and <= MostOption).DistinctBy(option => option.Value).Take(Math.Min(MostOptions, MostOptionsTogether / among))
            .Select(option => new Option { Text = SlackBlocks.Plain(option.Label, MostOption), Value = option.Value }),
    ];
}
