using System.Globalization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using SlackNet.Blocks;
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

    /// <summary>The action id of the button that opens a form.</summary>
    public const string FormAction = "form";

    private const int MostFallback = 3000;
    internal const int MostHeader = 150;
    internal const int MostButton = 75;
    internal const int MostElements = 25;
    private const int SideBySide = 5;

    // From generous to what always fits; the first that does is taken.
    internal static readonly Room[] Rooms = [new(MostSection, 60, 75, 2000), new(2000, 40, 60, 400), new(1000, 25, 40, 200), new(300, 16, 25, 120), new(80, 10, 16, 80)];

    /// <summary>The message for something said.</summary>
    /// <param name="spoken">What is said.</param>
    /// <param name="language">The receiver's language, for the button that opens a form.</param>
    public static SlackMessage Message(Spoken spoken, Language language = Language.English)
    {
        List<Block> blocks = [];
        foreach (var room in Rooms)
        {
            blocks = Build(spoken, room, language);
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

    private static List<Block> Build(Spoken spoken, Room room, Language language)
    {
        var blocks = new List<Block>();
        // A header is large: it stands above everything, as the heading of a page does, and says nothing twice.
        if (spoken.Card is { Title: { } title } && !string.IsNullOrWhiteSpace(title))
            blocks.Add(new HeaderBlock { Text = Plain(title, Math.Min(MostHeader, room.Text)) });
        if (spoken.Text != spoken.Card?.Title)
            AddText(blocks, Lines(spoken.Text.Split('\n'), room), room);
        if (spoken.Card is not { } card)
            return blocks;
        AddText(blocks, Lines(card.LinesAndCharts, room), room);
        if (card.Links.Count > 0)
            blocks.Add(new ActionsBlock { Elements = [.. card.Links.Select((link, index) => Link(link, index))] });
        AddChoices(blocks, spoken, card, room, language);
        return blocks;
    }

    private static IReadOnlyList<string> Lines(IReadOnlyList<string> lines, Room room) => lines.Count > room.Lines ? [.. lines.Take(room.Lines), "…"] : lines;

    // Lines are put together into as few sections as hold them.
    internal static void AddText(List<Block> blocks, IReadOnlyList<string> lines, Room room)
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

    internal static PlainText Plain(string text, int most) => new(SlackText.Plain(text, most)) { Emoji = false };

    private static SectionBlock Section(string text) => new() { Text = new Markdown(text) { Verbatim = true } };

    private static void AddChoices(List<Block> blocks, Spoken spoken, Card card, Room room, Language language)
    {
        var choices = card.Choices;
        var shown = choices.Take(room.Choices).Select((choice, index) => (Label: Numbered(choice, index), Value: spoken.ValueOf(choice), Index: index, choice.TakesForm)).ToArray();
        // What a button cannot hold whole is written out above it; what it cannot carry back can still be answered by its number.
        var writtenOut = shown.Where(choice => choice.Label.Length > MostButton || choice.Value.Length > room.Value).Select(choice => choice.Label);
        AddText(blocks, choices.Count > room.Choices ? [.. writtenOut, "…"] : [.. writtenOut], room);
        var buttons = shown.Where(choice => choice.Value.Length <= room.Value).ToArray();
        // What can be filled in has a window of its own. The choice that says so opens it; else a button more does, and the first choice is its way on.
        var opens = card.Fields.Count == 0 ? -1 : Array.FindIndex(buttons, choice => choice.TakesForm);
        var hasForm = card.Fields.Count > 0 && opens < 0 && buttons is [{ Index: 0 }, ..];
        if (hasForm)
            blocks.Add(new ActionsBlock { Elements = [new Button { ActionId = FormAction, Text = Plain(TextsIn.Of(language).Places.FillIn, MostButton), Value = buttons[0].Value, Style = ButtonStyle.Primary }] });
        foreach (var row in buttons.Chunk(buttons.Length <= MostElements ? SideBySide : MostElements))
        {
            blocks.Add(new ActionsBlock
            {
                Elements = [.. row.Select(choice => new Button
                {
                    ActionId = opens >= 0 && choice == buttons[opens] ? FormAction : string.Create(CultureInfo.InvariantCulture, $"{ChoicePrefix}{choice.Index + 1}"),
                    Text = Plain(choice.Label, MostButton),
                    Value = choice.Value,
                    Style = spoken.Asks && choice.Index == 0 && !hasForm ? ButtonStyle.Primary : ButtonStyle.Default,
                })],
            });
        }
    }

    internal static Button Link(CardLink link, int index) => new()
    {
        ActionId = string.Create(CultureInfo.InvariantCulture, $"{LinkPrefix}{index + 1}"),
        Text = Plain(link.Label, MostButton),
        Url = link.Address,
    };

    private static int Together(IEnumerable<Block> blocks) => blocks.Sum(block => block switch
    {
        SectionBlock section => section.Text.Text.Length,
        HeaderBlock header => header.Text.Text.Length,
        ActionsBlock actions => actions.Elements.OfType<Button>().Sum(button => button.Text.Text.Length + (button.Value?.Length ?? button.Url.Length)),
        _ => 0,
    });

    private static string Numbered(Choice choice, int index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {choice.Label}");

    /// <summary>How much of each thing is shown.</summary>
    internal sealed record Room(int Text, int Lines, int Choices, int Value);
}
