using MentorBot.Dialogs.Announcements;
using MentorBot.Dialogs.CheckIns;
using MentorBot.Dialogs.Communities;
using MentorBot.Dialogs.Communities.Settings;
using MentorBot.Dialogs.Desk;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Groups;
using MentorBot.Dialogs.Imports;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Learning;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Pairing;
using MentorBot.Dialogs.Plans;
using MentorBot.Dialogs.Reports;
using MentorBot.Dialogs.Seasons;
using MentorBot.Dialogs.Places;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Talk;

/// <summary>Every sentence the bot can say, by feature.</summary>
public interface ITexts
{
    /// <summary>The conversation itself.</summary>
    ITalkTexts Talk { get; }

    /// <summary>Joining, the profile, leaving.</summary>
    IMemberTexts Members { get; }

    /// <summary>Pairing.</summary>
    IPairingTexts Pairing { get; }

    /// <summary>A round of pairing.</summary>
    IMatchTexts Matching { get; }

    /// <summary>A time and place for two people to meet.</summary>
    IDateTexts Dates { get; }

    /// <summary>Check-ins and meetings.</summary>
    ICheckInTexts CheckIns { get; }

    /// <summary>Circles, PLCs and cohorts.</summary>
    IGroupTexts Groups { get; }

    /// <summary>Micro-credentials, the learning path, the compass, events.</summary>
    ILearningTexts Learning { get; }

    /// <summary>What is sent by itself beside check-ins.</summary>
    INudgeTexts Nudges { get; }

    /// <summary>The cadence and the year ahead.</summary>
    IAheadTexts Ahead { get; }

    /// <summary>Tips for mentors.</summary>
    ITipTexts Tips { get; }

    /// <summary>Questions and answers.</summary>
    IKnowledgeTexts Knowledge { get; }

    /// <summary>What the community knows of its own.</summary>
    IEntryTexts Entries { get; }

    /// <summary>Setting up and running a programme.</summary>
    ICommunityTexts Communities { get; }

    /// <summary>The days without school.</summary>
    ICalendarTexts Calendar { get; }

    /// <summary>Platforms: forms, the home, one person in two places.</summary>
    IPlaceTexts Places { get; }

    /// <summary>What the guard says.</summary>
    IGuardTexts Guard { get; }

    /// <summary>Links to files and pages.</summary>
    IFileTexts Files { get; }

    /// <summary>The coordinator's desk.</summary>
    IDeskTexts Desk { get; }

    /// <summary>Reports, exports, the invitation.</summary>
    IReportTexts Reports { get; }

    /// <summary>Seasons, and handing over.</summary>
    ISeasonTexts Seasons { get; }

    /// <summary>Planning a programme.</summary>
    IPlanTexts Plans { get; }

    /// <summary>Bringing many people in.</summary>
    IImportTexts Imports { get; }

    /// <summary>Telling everybody something.</summary>
    IAnnounceTexts Announcements { get; }

    /// <summary>Settings.</summary>
    ISettingTexts Settings { get; }
}

/// <summary>The texts of a language.</summary>
public static class TextsIn
{
    private static readonly English English = new();
    private static readonly Spanish Spanish = new();

    /// <summary>The texts of a language.</summary>
    public static ITexts Of(Language language) => language == Language.Spanish ? Spanish : English;

    /// <summary>Both, where a person has not chosen yet.</summary>
    public static IReadOnlyList<ITexts> Both { get; } = [English, Spanish];
}

/// <summary>English.</summary>
public sealed class English : ITexts
{
    /// <inheritdoc/>
    public ITalkTexts Talk { get; } = new TalkEnglish();

    /// <inheritdoc/>
    public IMemberTexts Members { get; } = new MemberEnglish();

    /// <inheritdoc/>
    public IPairingTexts Pairing { get; } = new PairingEnglish();

    /// <inheritdoc/>
    public IMatchTexts Matching { get; } = new MatchEnglish();

    /// <inheritdoc/>
    public IDateTexts Dates { get; } = new DateEnglish();

    /// <inheritdoc/>
    public ICheckInTexts CheckIns { get; } = new CheckInEnglish();

    /// <inheritdoc/>
    public IGroupTexts Groups { get; } = new GroupEnglish();

    /// <inheritdoc/>
    public ILearningTexts Learning { get; } = new LearningEnglish();

    public INudgeTexts Nudges { get; } = new NudgeEnglish();

    /// <inheritdoc/>
    public IAheadTexts Ahead { get; } = new AheadEnglish();

    /// <inheritdoc/>
    public ITipTexts Tips { get; } = new TipEnglish();

    /// <inheritdoc/>
    public IKnowledgeTexts Knowledge { get; } = new KnowledgeEnglish();

    /// <inheritdoc/>
    public IEntryTexts Entries { get; } = new EntryEnglish();

    /// <inheritdoc/>
    public ICommunityTexts Communities { get; } = new CommunityEnglish();

    /// <inheritdoc/>
    public ICalendarTexts Calendar { get; } = new CalendarEnglish();

    /// <inheritdoc/>
    public IPlaceTexts Places { get; } = new PlaceEnglish();

    /// <inheritdoc/>
    public IGuardTexts Guard { get; } = new GuardEnglish();

    /// <inheritdoc/>
    public IFileTexts Files { get; } = new FileEnglish();

    /// <inheritdoc/>
    public ISettingTexts Settings { get; } = new SettingEnglish();

    /// <inheritdoc/>
    public IDeskTexts Desk { get; } = new DeskEnglish();

    /// <inheritdoc/>
    public IReportTexts Reports { get; } = new ReportEnglish();

    /// <inheritdoc/>
    public IImportTexts Imports { get; } = new ImportEnglish();

    /// <inheritdoc/>
    public ISeasonTexts Seasons { get; } = new SeasonEnglish();

    /// <inheritdoc/>
    public IPlanTexts Plans { get; } = new PlanEnglish();

    /// <inheritdoc/>
    public IAnnounceTexts Announcements { get; } = new AnnounceEnglish();
}

/// <summary>Spanish as school workers in the United States speak it.</summary>
public sealed class Spanish : ITexts
{
    /// <inheritdoc/>
    public ITalkTexts Talk { get; } = new TalkSpanish();

    /// <inheritdoc/>
    public IMemberTexts Members { get; } = new MemberSpanish();

    /// <inheritdoc/>
    public IPairingTexts Pairing { get; } = new PairingSpanish();

    /// <inheritdoc/>
    public IMatchTexts Matching { get; } = new MatchSpanish();

    /// <inheritdoc/>
    public IDateTexts Dates { get; } = new DateSpanish();

    /// <inheritdoc/>
    public ICheckInTexts CheckIns { get; } = new CheckInSpanish();

    /// <inheritdoc/>
    public IGroupTexts Groups { get; } = new GroupSpanish();

    /// <inheritdoc/>
    public ILearningTexts Learning { get; } = new LearningSpanish();

    public INudgeTexts Nudges { get; } = new NudgeSpanish();

    /// <inheritdoc/>
    public IAheadTexts Ahead { get; } = new AheadSpanish();

    /// <inheritdoc/>
    public ITipTexts Tips { get; } = new TipSpanish();

    /// <inheritdoc/>
    public IKnowledgeTexts Knowledge { get; } = new KnowledgeSpanish();

    /// <inheritdoc/>
    public IEntryTexts Entries { get; } = new EntrySpanish();

    /// <inheritdoc/>
    public ICommunityTexts Communities { get; } = new CommunitySpanish();

    /// <inheritdoc/>
    public ICalendarTexts Calendar { get; } = new CalendarSpanish();

    /// <inheritdoc/>
    public IPlaceTexts Places { get; } = new PlaceSpanish();

    /// <inheritdoc/>
    public IGuardTexts Guard { get; } = new GuardSpanish();

    /// <inheritdoc/>
    public IFileTexts Files { get; } = new FileSpanish();

    /// <inheritdoc/>
    public ISettingTexts Settings { get; } = new SettingSpanish();

    /// <inheritdoc/>
    public IDeskTexts Desk { get; } = new DeskSpanish();

    /// <inheritdoc/>
    public IReportTexts Reports { get; } = new ReportSpanish();

    /// <inheritdoc/>
    public IImportTexts Imports { get; } = new ImportSpanish();

    /// <inheritdoc/>
    public ISeasonTexts Seasons { get; } = new SeasonSpanish();

    /// <inheritdoc/>
    public IPlanTexts Plans { get; } = new PlanSpanish();

    /// <inheritdoc/>
    public IAnnounceTexts Announcements { get; } = new AnnounceSpanish();
}
