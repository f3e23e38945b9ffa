using MentorBot.Domain.Communities;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Communities.Settings;

/// <summary>Every setting of a community, in the order of its cards. A member of <see cref="CommunitySettings"/> that stands not here fails a test.</summary>
public static class SettingList
{
    /// <summary>Them all.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new SwitchSetting("MentorsNeedApproval", SettingPage.Pairing, settings => settings.MentorsNeedApproval, (settings, value) => settings with { MentorsNeedApproval = value }),
        new SwitchSetting("MentorsNeedTraining", SettingPage.Pairing, settings => settings.MentorsNeedTraining, (settings, value) => settings with { MentorsNeedTraining = value }),
        new NumberSetting("Capacity", SettingPage.Pairing, 1, 10, settings => settings.Capacity, (settings, value) => settings with { Capacity = value }),
        new NumberSetting("ProposalDays", SettingPage.Pairing, 1, 14, settings => settings.ProposalDays, (settings, value) => settings with { ProposalDays = value }),
        new NumberSetting("GroupFewest", SettingPage.Pairing, 2, 4, settings => settings.GroupFewest, (settings, value) => settings with { GroupFewest = value }),
        new NumberSetting("GroupMost", SettingPage.Pairing, 4, 8, settings => settings.GroupMost, (settings, value) => settings with { GroupMost = value }),

        Weight("Family", weights => weights.Family, (weights, value) => weights with { Family = value }),
        Weight("NearFamily", weights => weights.NearFamily, (weights, value) => weights with { NearFamily = value }),
        Weight("Worksite", weights => weights.Worksite, (weights, value) => weights with { Worksite = value }),
        Weight("Shift", weights => weights.Shift, (weights, value) => weights with { Shift = value }),
        Weight("Wish", weights => weights.Wish, (weights, value) => weights with { Wish = value }),
        Weight("Language", weights => weights.Language, (weights, value) => weights with { Language = value }),
        Weight("Year", weights => weights.Year, (weights, value) => weights with { Year = value }),
        Weight("Contact", weights => weights.Contact, (weights, value) => weights with { Contact = value }),
        Weight("Load", weights => weights.Load, (weights, value) => weights with { Load = value }),

        new NumberSetting("PatienceWorkingDays", SettingPage.Messages, 1, 10, settings => settings.PatienceWorkingDays, (settings, value) => settings with { PatienceWorkingDays = value }),
        new NumberSetting("MessagesADay", SettingPage.Messages, 1, 3, settings => settings.MessagesADay, (settings, value) => settings with { MessagesADay = value }),
        new NumberSetting("MessagesAWeek", SettingPage.Messages, 1, 7, settings => settings.MessagesAWeek, (settings, value) => settings with { MessagesAWeek = value }),
        new NumberSetting("ProfileReminderDays", SettingPage.Messages, 3, 90, settings => settings.ProfileReminderDays, (settings, value) => settings with { ProfileReminderDays = value }),

        new LanguageSetting("Language", SettingPage.People),
        new PersonSetting("BackupContact", SettingPage.People, MayCoordinate: true, community => community.BackupContact, (community, value) => community with { BackupContact = value }),
        new PersonSetting("ConfidentialContact", SettingPage.People, MayCoordinate: false, community => community.ConfidentialContact, (community, value) => community with { ConfidentialContact = value }),
        new SwitchSetting("StrangersWait", SettingPage.People, settings => settings.StrangersWait, (settings, value) => settings with { StrangersWait = value }),

        new NumberSetting("KeepPairsMonths", SettingPage.Keeping, 3, 120, settings => settings.KeepPairsMonths, (settings, value) => settings with { KeepPairsMonths = value }),
    ];

    /// <summary>The settings of a card.</summary>
    public static IEnumerable<Setting> On(SettingPage page) => All.Where(setting => setting.Page == page);

    private static NumberSetting Weight(string name, Func<PairingWeights, int> get, Func<PairingWeights, int, PairingWeights> set) =>
        new($"Weights:{name}", SettingPage.Weights, 0, 100, settings => get(settings.Weights), (settings, value) => settings with { Weights = set(settings.Weights, value) });
}
