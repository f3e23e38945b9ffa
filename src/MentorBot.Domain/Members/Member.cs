using MentorBot.Domain.Communities;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Members;

/// <summary>A person in a community.</summary>
public sealed record Member(MemberId Id, string Name, Language Language, string ZoneId) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "member";

    /// <inheritdoc/>
    public string Key => Id.Value;

    /// <summary>Where they can be reached, the preferred one first.</summary>
    public IReadOnlyList<Address> Addresses { get; init; } = [];

    /// <summary>What they do in the programme.</summary>
    public Roles Roles { get; init; }

    /// <summary>Whether they take part now.</summary>
    public MemberState State { get; init; }

    /// <summary>The day a pause ends, where one was named.</summary>
    public LocalDate? PausedUntil { get; init; }

    /// <summary>The last day they were seen to agree, and when they joined.</summary>
    public Instant JoinedAt { get; init; }

    /// <summary>Their career family.</summary>
    public CareerFamily? Family { get; init; }

    /// <summary>The building or yard, as they name it.</summary>
    public string Worksite { get; init; } = "";

    /// <summary>When they work; empty until they said so.</summary>
    public IReadOnlyList<TimeRange> Shift { get; init; } = [];

    /// <summary>When they may be written to; null until they said so: until then the hours hold that their job leaves free.</summary>
    public MessageWindow? OwnWindow { get; init; }

    /// <summary>What a mentee wants to grow in.</summary>
    public IReadOnlyList<Standard> Wants { get; init; } = [];

    /// <summary>What a mentor can help with.</summary>
    public IReadOnlyList<Standard> Offers { get; init; } = [];

    /// <summary>Who directs their work, as they named them: that person never becomes their mentor.</summary>
    public string DirectedBy { get; init; } = "";

    /// <summary>Members who said that they supervise or evaluate this one.</summary>
    public IReadOnlyList<MemberId> Supervisors { get; init; } = [];

    /// <summary>Relatives, or anybody else they will not be paired with, as they named them. No reason is asked, and only the rule reads it.</summary>
    public IReadOnlyList<string> KeptApart { get; init; } = [];

    /// <summary>Languages they speak besides their own.</summary>
    public IReadOnlyList<Language> AlsoSpeaks { get; init; } = [];

    /// <summary>Whether the other one of a pair must speak their language.</summary>
    public bool NeedsOwnLanguage { get; init; }

    /// <summary>How many years they have done their work, where they said so.</summary>
    public int? Years { get; init; }

    /// <summary>How they like to meet.</summary>
    public Contact Contact { get; init; }

    /// <summary>A phone number they gave so that their partner sees it; empty where they gave none.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Whether they have been through "finish my profile".</summary>
    public bool ProfileFinished { get; init; }

    /// <summary>How many mentees at once; null takes the community's default.</summary>
    public int? OwnCapacity { get; init; }

    /// <summary>Whether a coordinator approved them as mentor.</summary>
    public bool Approved { get; init; }

    /// <summary>Why a coordinator did not approve them, or not let them in.</summary>
    public DeclineReason? DeclinedBecause { get; init; }

    /// <summary>The import that invited them; null for whoever joined by themself.</summary>
    public string? Import { get; init; }

    /// <summary>The day of the mentor training, past or agreed.</summary>
    public LocalDate? TrainedOn { get; init; }

    /// <summary>The pair in which they are the mentee: proposed, introducing or active. None means they wait.</summary>
    public PairId? Seat { get; init; }

    /// <summary>Since when a mentee waits.</summary>
    public Instant? WaitingSince { get; init; }

    /// <summary>The pairs in which they are the mentor: proposed, introducing or active.</summary>
    public IReadOnlyList<PairId> Mentoring { get; init; } = [];

    /// <summary>People to whom they said no, or with whom they ended a pair: these two are not paired again unless this member asks for it.</summary>
    public IReadOnlyList<MemberId> NotAgain { get; init; } = [];

    /// <summary>Mentees whose time with this member was over by itself: for a while no round puts them together again.</summary>
    public IReadOnlyList<Parted> Parted { get; init; } = [];

    /// <summary>The mentors who were asked during this wait and did not say yes. They are not asked again by the same round, for nobody.</summary>
    public IReadOnlyList<MemberId> AskedInVain { get; init; } = [];

    /// <summary>Whether the mentor of a confirmed round said no or nothing, so that the next best is to be asked.</summary>
    public bool AskNext { get; init; }

    /// <summary>Whether the channel said that they blocked the bot or left: they cannot be paired until they write again.</summary>
    public bool Unreachable { get; init; }

    /// <summary>When "are you still in?" went out; null once they gave any sign.</summary>
    public Instant? AskedIfStillIn { get; init; }

    /// <summary>When they last had news of the waiting list.</summary>
    public Instant? WaitingNewsAt { get; init; }

    /// <summary>The begin of the wait of which the coordinator was told that it is too long.</summary>
    public Instant? WaitingAlarmFor { get; init; }

    /// <summary>The zone they live in.</summary>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneId) ?? DateTimeZone.Utc;

    /// <summary>When they may be written to.</summary>
    public MessageWindow Window => OwnWindow ?? MessageWindow.For(Family ?? CareerFamily.Technical, Shift);

    /// <summary>Their calendar day at a moment.</summary>
    public LocalDate DayAt(Instant at) => at.InZone(Zone).Date;

    /// <summary>Whether they have the role.</summary>
    public bool Is(Roles role) => (Roles & role) != Roles.None;

    /// <summary>Whether they may run the programme.</summary>
    public bool RunsProgramme => State != MemberState.Left && Is(Roles.Coordinator | Roles.Backup);

    /// <summary>Whether questions that the bot cannot answer come to them.</summary>
    public bool AnswersQuestions => RunsProgramme || (State == MemberState.Active && Is(Roles.Volunteer));

    /// <summary>Whether they can take part in a pairing now.</summary>
    public bool TakesPart => State == MemberState.Active && !Unreachable;

    /// <summary>How many mentees they take.</summary>
    public int CapacityIn(Community community) => OwnCapacity ?? community.Settings.Capacity;

    /// <summary>Whether they direct the other's work, as far as either of them said.</summary>
    public bool Supervises(Member other) => other.Supervisors.Contains(Id) || WrittenName.Means(other.DirectedBy, Name);

    /// <summary>Whether they said that they will not be paired with the other.</summary>
    public bool KeepsApartFrom(Member other) => KeptApart.Any(written => WrittenName.Means(written, other.Name));

    /// <summary>Whether they speak a language.</summary>
    public bool Speaks(Language language) => Language == language || AlsoSpeaks.Contains(language);
}
