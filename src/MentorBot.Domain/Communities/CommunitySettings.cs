using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>The settings of a community with their defaults. Sources of the numbers: docs/defaults.md.</summary>
public sealed record CommunitySettings
{
    /// <summary>Whether a coordinator approves each mentor before the first pairing. Off: a local starts small and knows its people.</summary>
    public bool MentorsNeedApproval { get; init; }

    /// <summary>Whether a mentor's training must lie behind them before they are approved. Off: training is worth having and not everywhere to be had (facts M34).</summary>
    public bool MentorsNeedTraining { get; init; }

    /// <summary>Whether somebody who joins from a place that is not linked waits for a coordinator's tap. Off in Development.</summary>
    public bool StrangersWait { get; init; } = true;

    /// <summary>Mentees per mentor unless the mentor says otherwise. Default 2 (ReDI Connect's experience with overload).</summary>
    public int Capacity { get; init; } = 2;

    /// <summary>Working days of silence after a check-in before the one reminder, and again before it is overdue.</summary>
    public int PatienceWorkingDays { get; init; } = 2;

    /// <summary>Scheduled messages to one person on one of their calendar days. Default 1 (Mentor Collective, MentorNet).</summary>
    public int MessagesADay { get; init; } = 1;

    /// <summary>Scheduled messages to one person in seven days.</summary>
    public int MessagesAWeek { get; init; } = 3;

    /// <summary>Days of silence after which a proposal to a mentor goes to the next best.</summary>
    public int ProposalDays { get; init; } = 3;

    /// <summary>Months after a pair's time was over by itself before a round may put the same two together again; 0: never (Icebreaker #228).</summary>
    public int AgainMonths { get; init; } = 3;

    /// <summary>Days after joining when an unfinished profile is mentioned once (ReDI #712).</summary>
    public int ProfileReminderDays { get; init; } = 14;

    /// <summary>How few mentees make a circle, and how few people a group.</summary>
    public int GroupFewest { get; init; } = 3;

    /// <summary>How many a group holds; a circle's mentor comes on top.</summary>
    public int GroupMost { get; init; } = 6;

    /// <summary>Months after its end when a pair becomes nobody's: counts stay, ids go.</summary>
    public int KeepPairsMonths { get; init; } = 24;

    /// <summary>Of a hundred questions, how many no entry answers: the more, the surer the bot must be before it answers.</summary>
    public int UnanswerablePercent { get; init; } = 30;

    /// <summary>When a pair is asked whether they met.</summary>
    public CheckIns.CadenceSettings Cadence { get; init; } = new();

    /// <summary>Days after the introduction without a meeting, then the coordinator reads it (Torch).</summary>
    public int NotMetDays { get; init; } = 10;

    /// <summary>Days since the last meeting after which a pair is asked for the next one, in the first months (Torch).</summary>
    public int SinceLastDays { get; init; } = 14;

    /// <summary>The same later on (Mentorloop).</summary>
    public int SinceLastDaysLater { get; init; } = 21;

    /// <summary>How many days the first months are.</summary>
    public int FirstMonthsDays { get; init; } = 90;

    /// <summary>Days from one piece of news to the next for whoever waits for a mentor (ReDI #886).</summary>
    public int WaitingNewsDays { get; init; } = 14;

    /// <summary>Days of waiting after which the coordinator is told.</summary>
    public int WaitingAlarmDays { get; init; } = 45;

    /// <summary>Check-ins in a row without an answer, then "are you still in?" (Donut).</summary>
    public int SilentRounds { get; init; } = 3;

    /// <summary>Days between a notice and what it says will happen.</summary>
    public int NoticeDays { get; init; } = 7;

    /// <summary>Days without any sign after which a pair is closed, with notice (Guider).</summary>
    public int IdleDays { get; init; } = 90;

    /// <summary>Days after the introduction when both are asked how it goes (Mentorloop).</summary>
    public int FirstSurveyDays { get; init; } = 30;

    /// <summary>Days from one such question to the next.</summary>
    public int SurveyEveryDays { get; init; } = 60;

    /// <summary>Whether mentors get a tip for the week.</summary>
    public bool MentorTips { get; init; } = true;

    /// <summary>Whether coordinators get a digest of what is new, at most one a day.</summary>
    public bool Digest { get; init; } = true;

    /// <summary>The last day of the season; null where none is set.</summary>
    public LocalDate? SeasonEnd { get; init; }

    /// <summary>Days before it when pairs are thanked and asked how to go on.</summary>
    public int SeasonNoticeDays { get; init; } = 14;

    /// <summary>How much each soft wish counts in a pairing.</summary>
    public Pairing.PairingWeights Weights { get; init; } = new();
}
