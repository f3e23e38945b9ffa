using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Communities.Settings;

/// <summary>The cards of settings: a form each, a line for each field; all of a card is taken or none.</summary>
public static class SettingCards
{
    /// <summary>Shows a card.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="members">The members, for settings that name one.</param>
    /// <param name="page">Which card.</param>
    /// <param name="typed">What was typed and did not fit: it stands in the fields again.</param>
    /// <param name="wrong">What is allowed instead.</param>
    public static void Show(Turn turn, IReadOnlyList<Member> members, SettingPage page, IReadOnlyDictionary<string, string> typed, IReadOnlyList<string> wrong)
    {
        var (texts, community) = (turn.Texts.Settings, turn.Community!);
        var settings = SettingList.On(page).ToArray();
        var word = page.ToString().ToLowerInvariant();
        var card = Card.Of(texts.Name(page), [.. wrong, .. settings.Select(setting => texts.Explained(texts.Label(setting.Id), setting.Default(community, members, turn.Texts), texts.Effect(setting.Id)))])
            .With([.. settings.Select(setting => FieldOf(setting, community, members, turn.Texts, typed))])
            .With(new Choice(texts.Save, $"{SaveSettingsCommand.Syntax.Name} {word}"), new Choice(texts.Defaults, $"{DefaultSettingsCommand.Syntax.Name} {word}"));
        turn.Say(wrong.Count > 0 ? texts.NotYet : texts.PageIntro(texts.Name(page)), card);
    }

    /// <summary>Takes the values of a card.</summary>
    public static void Take(Turn turn, IReadOnlyList<Member> members, SettingPage page, IReadOnlyDictionary<string, string> typed)
    {
        var texts = turn.Texts.Settings;
        var (before, community) = (turn.Community!, turn.Community!);
        var wrong = new List<string>();
        var changed = new List<string>();
        foreach (var setting in SettingList.On(page).Where(setting => typed.ContainsKey(setting.Id)))
        {
            switch (setting.Read(community, members, typed[setting.Id], turn.Texts))
            {
                case SettingReading.Taken taken:
                    community = taken.Community;
                    if (setting.ValueIn(community, members) == setting.ValueIn(before, members))
                        break;
                    turn.Noted.Add(setting.Id);
                    changed.Add(texts.Changed(texts.Label(setting.Id), setting.Say(before, members, turn.Texts), setting.Say(community, members, turn.Texts)));
                    break;
                case SettingReading.Wrong no:
                    wrong.Add($"{texts.Label(setting.Id)}: {no.Allowed}");
                    break;
            }
        }
        if (wrong.Count > 0)
        {
            Show(turn, members, page, typed, wrong);
            return;
        }
        if (changed.Count > 0)
            Anew.Change(turn.Records, community, turn.Now);
        turn.Say(changed.Count > 0 ? texts.Saved : texts.NothingChanged, changed.Count > 0 ? Card.Of(texts.Title, changed) : null);
    }

    private static Field FieldOf(Setting setting, Community community, IReadOnlyList<Member> members, ITexts texts, IReadOnlyDictionary<string, string> typed)
    {
        var field = setting.FieldOf(community, members, texts);
        return typed.TryGetValue(setting.Id, out var value) && field.Options.Count == 0 ? field with { Value = value } : field;
    }
}
