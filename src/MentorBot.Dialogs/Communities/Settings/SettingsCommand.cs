using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Communities.Settings;

/// <summary>
/// Settings as cards of forms, each with its default and what it does. "settings" shows the cards, "settings pairing" one of them, and
/// "settings Capacity 3" sets one where there are no forms.
/// </summary>
public sealed class SettingsCommand(IServiceProvider services) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("settings", "ajustes", Arguments.PerhapsWords, Who.Coordinator, texts => texts.Settings.Help);

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var turn = call.Turn;
        var members = await turn.Records.MembersAsync(cancellationToken);
        if (call.Split is [])
            Overview(turn, members);
        else if (PageOf(call.Words) is { } page)
            SettingCards.Show(turn, members, page, new Dictionary<string, string>(StringComparer.Ordinal), []);
        else if (Fold.Of(call.Words) is "places" or "lugares")
            PlaceCommand.Show(turn);
        else if (SettingList.All.FirstOrDefault(setting => Fold.Of(setting.Id) == Fold.Of(call.Split[0])) is { } one && call.Split.Length > 1)
            SettingCards.Take(turn, members, one.Page, new Dictionary<string, string>(StringComparer.Ordinal) { [one.Id] = string.Join(' ', call.Split.Skip(1)) });
        else
            Overview(turn, members);
    }

    private void Overview(Turn turn, IReadOnlyList<Member> members)
    {
        var (texts, community) = (turn.Texts.Settings, turn.Community!);
        var changed = SettingList.All.Where(setting => setting.ValueIn(community, members) != setting.ValueIn(Setting.Blank(community), members)).ToArray();
        var pages = Enum.GetValues<SettingPage>().Where(page => SettingList.On(page).Any()).Select(page => new Choice(texts.Name(page), $"{Syntax.Name} {page.ToString().ToLowerInvariant()}"));
        // What has a command of its own is set there.
        var commands = (CommandList)services.GetService(typeof(CommandList))!;
        var others = commands.All.Where(syntax => syntax.Name is "calendar" or "cadence" or "roles").Select(syntax => new Choice(turn.Texts.Communities.Label(syntax.Name), syntax.Name));
        turn.Say(texts.Intro(changed.Length), Card.Of(texts.Title, [.. changed.Select(setting => $"{texts.Label(setting.Id)}: {setting.Say(community, members, turn.Texts)}")])
            .With([.. pages, new Choice(texts.Places, $"{Syntax.Name} places"), .. others]));
    }

    internal static SettingPage? PageOf(string words) => Enum.TryParse<SettingPage>(words.Trim(), ignoreCase: true, out var page) && Enum.IsDefined(page) ? page : null;
}

/// <summary>Takes what was filled in on a card of settings.</summary>
public sealed class SaveSettingsCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("settings save", "ajustes guardar", Arguments.Words, Who.Coordinator, texts => texts.Settings.Help) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var members = await call.Turn.Records.MembersAsync(cancellationToken);
        if (SettingsCommand.PageOf(call.Words) is { } page)
            SettingCards.Take(call.Turn, members, page, call.Fields);
        else
            call.Turn.Say(call.Turn.Texts.Talk.OldButton);
    }
}

/// <summary>Puts a card's settings back to their defaults.</summary>
public sealed class DefaultSettingsCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("settings default", "ajustes de origen", Arguments.Words, Who.Coordinator, texts => texts.Settings.Help) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var members = await call.Turn.Records.MembersAsync(cancellationToken);
        var blank = Setting.Blank(call.Turn.Community!);
        if (SettingsCommand.PageOf(call.Words) is not { } page)
            call.Turn.Say(call.Turn.Texts.Talk.OldButton);
        else
            SettingCards.Take(call.Turn, members, page, SettingList.On(page).ToDictionary(setting => setting.Id, setting => setting.ValueIn(blank, members), StringComparer.Ordinal));
    }
}
