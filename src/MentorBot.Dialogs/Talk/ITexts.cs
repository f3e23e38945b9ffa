using MentorBot.Dialogs.CheckIns;
using MentorBot.Dialogs.Communities;
using MentorBot.Dialogs.Communities.Settings;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Groups;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Pairing;
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

    /// <summary>Check-ins and meetings.</summary>
    ICheckInTexts CheckIns { get; }

    /// <summary>Circles, PLCs and cohorts.</summary>
    IGroupTexts Groups { get; }

    /// <summary>What is sent by itself beside check-ins.</summary>
    INudgeTexts Nudges { get; }

    /// <summary>The cadence and the year ahead.</summary>
    IPlanTexts Plans { get; }

    /// <summary>Tips for mentors.</summary>
    ITipTexts Tips { get; }

    /// <summary>Questions and answers.</summary>
    IKnowledgeTexts Knowledge { get; }

    /// <summary>Setting up and running a programme.</summary>
    ICommunityTexts Communities { get; }

    /// <summary>The days without school.</summary>
    ICalendarTexts Calendar { get; }

    /// <summary>What the guard says.</summary>
    IGuardTexts Guard { get; }

    /// <summary>Links to files and pages.</summary>
    IFileTexts Files { get; }

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
    public ICheckInTexts CheckIns { get; } = new CheckInEnglish();

    /// <inheritdoc/>
    public IGroupTexts Groups { get; } = new GroupEnglish();

    /// <inheritdoc/>
    public INudgeTexts Nudges { get; } = new NudgeEnglish();

    /// <inheritdoc/>
    public IPlanTexts Plans { get; } = new PlanEnglish();

    /// <inheritdoc/>
    public ITipTexts Tips { get; } = new TipEnglish();

    /// <inheritdoc/>
    public IKnowledgeTexts Knowledge { get; } = new KnowledgeEnglish();

    /// <inheritdoc/>
    public ICommunityTexts Communities { get; } = new CommunityEnglish();

    /// <inheritdoc/>
    public ICalendarTexts Calendar { get; } = new CalendarEnglish();

    /// <inheritdoc/>
    public IGuardTexts Guard { get; } = new GuardEnglish();

    /// <inheritdoc/>
    public IFileTexts Files { get; } = new FileEnglish();

    /// <inheritdoc/>
    public ISettingTexts Settings { get; } = new SettingEnglish();
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
    public ICheckInTexts CheckIns { get; } = new CheckInSpanish();

    /// <inheritdoc/>
    public IGroupTexts Groups { get; } = new GroupSpanish();

    /// <inheritdoc/>
    public INudgeTexts Nudges { get; } = new NudgeSpanish();

    /// <inheritdoc/>
    public IPlanTexts Plans { get; } = new PlanSpanish();

    /// <inheritdoc/>
    public ITipTexts Tips { get; } = new TipSpanish();

    /// <inheritdoc/>
    public IKnowledgeTexts Knowledge { get; } = new KnowledgeSpanish();

    /// <inheritdoc/>
    public ICommunityTexts Communities { get; } = new CommunitySpanish();

    /// <inheritdoc/>
    public ICalendarTexts Calendar { get; } = new CalendarSpanish();

    /// <inheritdoc/>
    public IGuardTexts Guard { get; } = new GuardSpanish();

    /// <inheritdoc/>
    public IFileTexts Files { get; } = new FileSpanish();

    /// <inheritdoc/>
    public ISettingTexts Settings { get; } = new SettingSpanish();
}
