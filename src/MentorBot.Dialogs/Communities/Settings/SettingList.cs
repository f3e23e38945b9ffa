using MentorBot.Domain.Communities;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Communities.Settings;

/// <summary>Every setting of a community, in the order of its cards; the cadence has a command of its own, which shows its dates first. Any other member of <see cref="CommunitySettings"/> that stands not here fails a test.</summary>
public static class SettingList
{
    /// <summary>Them all.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new SwitchSetting("MentorsNeedApproval", SettingPage.Pairing, settings => settings.MentorsNeedApproval, (settings, value) => settings with { MentorsNeedApproval = value }),
        new SwitchSetting("MentorsNeedTraining", SettingPage.Pairing, settings => settings.MentorsNeedTraining, (settings, value) => settings with { MentorsNeedTraining = value }),
        new NumberSetting("Capacity", SettingPage.Pairing, 1, 10, settings => settings.Capacity, (settings, value) => settings with { Capacity = value }),
        new NumberSetting("ProposalDays", SettingPage.Pairing, 1, 14, settings => settings.ProposalDays, (settings, value) => settings with { ProposalDays = value }),
        new NumberSetting("AgainMonths", SettingPage.Pairing, 0, 60, settings => settings.AgainMonths, (settings, value) => settings with { AgainMonths = value }),
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
        new NumberSetting("ProfileReminderDays", SettingPage.Messages, 0, 90, settings => settings.ProfileReminderDays, (settings, value) => settings with { ProfileReminderDays = value }),

        new NumberSetting("UnanswerablePercent", SettingPage.Messages, 5, 90, settings => settings.UnanswerablePercent, (settings, value) => settings with { UnanswerablePercent = value }),

        new NumberSetting("NotMetDays", SettingPage.Silence, 0, 60, settings => settings.NotMetDays, (settings, value) => settings with { NotMetDays = value }),
        new NumberSetting("SinceLastDays", SettingPage.Silence, 0, 90, settings => settings.SinceLastDays, (settings, value) => settings with { SinceLastDays = value }),
        new NumberSetting("SinceLastDaysLater", SettingPage.Silence, 1, 180, settings => settings.SinceLastDaysLater, (settings, value) => settings with { SinceLastDaysLater = value }),
        new NumberSetting("FirstMonthsDays", SettingPage.Silence, 0, 365, settings => settings.FirstMonthsDays, (settings, value) => settings with { FirstMonthsDays = value }),
        new NumberSetting("SilentRounds", SettingPage.Silence, 0, 12, settings => settings.SilentRounds, (settings, value) => settings with { SilentRounds = value }),
        new NumberSetting("NoticeDays", SettingPage.Silence, 1, 30, settings => settings.NoticeDays, (settings, value) => settings with { NoticeDays = value }),
        new NumberSetting("IdleDays", SettingPage.Silence, 0, 365, settings => settings.IdleDays, (settings, value) => settings with { IdleDays = value }),

        new NumberSetting("WaitingNewsDays", SettingPage.News, 0, 60, settings => settings.WaitingNewsDays, (settings, value) => settings with { WaitingNewsDays = value }),
        new NumberSetting("WaitingAlarmDays", SettingPage.News, 0, 365, settings => settings.WaitingAlarmDays, (settings, value) => settings with { WaitingAlarmDays = value }),
        new NumberSetting("FirstSurveyDays", SettingPage.News, 0, 180, settings => settings.FirstSurveyDays, (settings, value) => settings with { FirstSurveyDays = value }),
        new NumberSetting("SurveyEveryDays", SettingPage.News, 7, 365, settings => settings.SurveyEveryDays, (settings, value) => settings with { SurveyEveryDays = value }),
        new SwitchSetting("MentorTips", SettingPage.News, settings => settings.MentorTips, (settings, value) => settings with { MentorTips = value }),
        new SwitchSetting("Digest", SettingPage.News, settings => settings.Digest, (settings, value) => settings with { Digest = value }),
        new DaySetting("SeasonEnd", SettingPage.News, settings => settings.SeasonEnd, (settings, value) => settings with { SeasonEnd = value }),
        new NumberSetting("SeasonNoticeDays", SettingPage.News, 1, 60, settings => settings.SeasonNoticeDays, (settings, value) => settings with { SeasonNoticeDays = value }),

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
