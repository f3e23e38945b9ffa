using System.Text.Json.Serialization;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Outbox;

/// <summary>What a delivery says, as facts: it becomes words in the member's language at the moment it is sent.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Proposal), "proposal")]
[JsonDerivedType(typeof(Introduction), "introduction")]
[JsonDerivedType(typeof(Correction), "correction")]
[JsonDerivedType(typeof(PairEnded), "pair-ended")]
[JsonDerivedType(typeof(DateAsked), "date-asked")]
[JsonDerivedType(typeof(DateAgreed), "date-agreed")]
[JsonDerivedType(typeof(CheckInAsk), "check-in")]
[JsonDerivedType(typeof(HelpNeeded), "help-needed")]
[JsonDerivedType(typeof(QuestionAnswered), "question-answered")]
[JsonDerivedType(typeof(QuestionWaits), "question-waits")]
[JsonDerivedType(typeof(EntryWaits), "entry-waits")]
[JsonDerivedType(typeof(EntryReviewed), "entry-reviewed")]
[JsonDerivedType(typeof(QuestionTaken), "question-taken")]
[JsonDerivedType(typeof(QuestionBack), "question-back")]
[JsonDerivedType(typeof(QuestionReminder), "question-reminder")]
[JsonDerivedType(typeof(QuestionNeedsMore), "question-needs-more")]
[JsonDerivedType(typeof(QuestionClosed), "question-closed")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(JoinerWaits), "joiner-waits")]
[JsonDerivedType(typeof(FinishProfile), "finish-profile")]
[JsonDerivedType(typeof(BackFromPause), "back-from-pause")]
[JsonDerivedType(typeof(ProblemReported), "problem-reported")]
[JsonDerivedType(typeof(CheckInNudge), "nudge")]
[JsonDerivedType(typeof(GroupInvitation), "group-invitation")]
[JsonDerivedType(typeof(GroupBegins), "group-begins")]
[JsonDerivedType(typeof(GroupJoined), "group-joined")]
[JsonDerivedType(typeof(GroupDate), "group-date")]
[JsonDerivedType(typeof(GroupReminder), "group-reminder")]
[JsonDerivedType(typeof(GroupAfter), "group-after")]
[JsonDerivedType(typeof(GroupStepDue), "group-step-due")]
[JsonDerivedType(typeof(GroupNeedsHelp), "group-needs-help")]
[JsonDerivedType(typeof(GroupEnded), "group-ended")]
[JsonDerivedType(typeof(GroupStep), "group-step")]
[JsonDerivedType(typeof(GroupRoles), "group-roles")]
[JsonDerivedType(typeof(GroupWeek), "group-week")]
[JsonDerivedType(typeof(RoomGone), "room-gone")]
[JsonDerivedType(typeof(RoundReady), "round-ready")]
[JsonDerivedType(typeof(PartnerPaused), "partner-paused")]
[JsonDerivedType(typeof(RoleGiven), "role-given")]
[JsonDerivedType(typeof(Declined), "declined")]
[JsonDerivedType(typeof(ImportChecked), "import-checked")]
[JsonDerivedType(typeof(ImportDone), "import-done")]
[JsonDerivedType(typeof(Announced), "announced")]
[JsonDerivedType(typeof(SeasonEnded), "season-ended")]
[JsonDerivedType(typeof(SeasonStarts), "season-starts")]
[JsonDerivedType(typeof(CohortWeek), "cohort-week")]
[JsonDerivedType(typeof(CredentialHeard), "credential-heard")]
[JsonDerivedType(typeof(TeamCourse), "team-course")]
[JsonDerivedType(typeof(GoalsShared), "goals-shared")]
[JsonDerivedType(typeof(MentorTip), "mentor-tip")]
[JsonDerivedType(typeof(EventReminder), "event")]
[JsonDerivedType(typeof(LearningDigest), "learning-digest")]
[JsonDerivedType(typeof(BecomeMentor), "become-mentor")]
[JsonDerivedType(typeof(PlaceGone), "place-gone")]
[JsonDerivedType(typeof(LongSince), "long-since")]
[JsonDerivedType(typeof(StillIn), "still-in")]
[JsonDerivedType(typeof(Resting), "resting")]
[JsonDerivedType(typeof(WaitingNews), "waiting-news")]
[JsonDerivedType(typeof(Survey), "survey")]
[JsonDerivedType(typeof(WeekTip), "week-tip")]
[JsonDerivedType(typeof(ClosingSoon), "closing-soon")]
[JsonDerivedType(typeof(SeasonEnds), "season-ends")]
[JsonDerivedType(typeof(DeskDigest), "desk-digest")]
public abstract record Notice
{
    /// <summary>What it is about: the second half of the delivery's key, unique for one receiver.</summary>
    [JsonIgnore]
    public abstract string About { get; }

    /// <summary>"Would you be this person's mentor?"</summary>
    public sealed record Proposal(PairId Pair) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"proposal.{Pair}";
    }

    /// <summary>"Meet …", to each of the two.</summary>
    public sealed record Introduction(PairId Pair) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"introduction.{Pair}";
    }

    /// <summary>The other one could not be reached after all.</summary>
    public sealed record Correction(PairId Pair) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"correction.{Pair}";
    }

    /// <summary>The pairing has ended, in neutral words.</summary>
    public sealed record PairEnded(PairId Pair) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"ended.{Pair}";
    }

    /// <summary>One of a pair proposes a time and place: does that work?</summary>
    public sealed record DateAsked(PairId Pair, int Number) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"date.{Pair}.{Number:000}";
    }

    /// <summary>The other one agreed to it.</summary>
    public sealed record DateAgreed(PairId Pair, int Number) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"date.{Pair}.{Number:000}.agreed";
    }

    /// <summary>"Did you two meet?"</summary>
    public sealed record CheckInAsk(PairId Pair, int Step, bool Reminder) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"checkin.{Pair}.{Step:000}{(Reminder ? ".reminder" : "")}";
    }

    /// <summary>A member of a pair needs help and agreed that the reader may know.</summary>
    public sealed record HelpNeeded(PairId Pair, MemberId Member, int Step) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"help.{Pair}.{Step:000}.{Member}";
    }

    /// <summary>About a question that was handed to a person.</summary>
    public abstract record OfQuestion(int Number) : Notice
    {
        /// <summary>Whether the asker receives it: then not even its receiver's name may be shown to others.</summary>
        [JsonIgnore]
        public virtual bool ToAsker => false;
    }

    /// <summary>To the asker: somebody answered.</summary>
    public sealed record QuestionAnswered(int Number, int Changes = 0) : OfQuestion(Number)
    {
        /// <inheritdoc/>
        public override string About => $"answer.{Number}.{Changes}";

        /// <inheritdoc/>
        public override bool ToAsker => true;
    }

    /// <summary>To the asker: somebody has taken it.</summary>
    public sealed record QuestionTaken(int Number, int Changes) : OfQuestion(Number)
    {
        /// <inheritdoc/>
        public override string About => $"taken.{Number}.{Changes}";

        /// <inheritdoc/>
        public override bool ToAsker => true;
    }

    /// <summary>To the asker: whoever had taken it handed it back.</summary>
    public sealed record QuestionBack(int Number, int Changes) : OfQuestion(Number)
    {
        /// <inheritdoc/>
        public override string About => $"back-in-line.{Number}.{Changes}";

        /// <inheritdoc/>
        public override bool ToAsker => true;
    }

    /// <summary>To those who may answer: it waits for somebody who knows.</summary>
    public sealed record QuestionWaits(int Number, int Changes = 0) : OfQuestion(Number)
    {
        /// <inheritdoc/>
        public override string About => $"question.{Number}.{Changes}";
    }

    /// <summary>To whoever took it, or to all: it still waits.</summary>
    public sealed record QuestionReminder(int Number, int Changes) : OfQuestion(Number)
    {
        /// <inheritdoc/>
        public override string About => $"question-reminder.{Number}.{Changes}";
    }

    /// <summary>To whoever answered: the asker needs more.</summary>
    public sealed record QuestionNeedsMore(int Number, int Changes) : OfQuestion(Number)
    {
        /// <inheritdoc/>
        public override string About => $"needs-more.{Number}.{Changes}";
    }

    /// <summary>To the other coordinators: a change of an entry waits for a second pair of eyes.</summary>
    public sealed record EntryWaits(string Id, long At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"entry.{Id}.{At}";
    }

    /// <summary>To whoever changed an entry: another coordinator has looked at it.</summary>
    public sealed record EntryReviewed(string Id, bool Good, long At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"entry-reviewed.{Id}.{At}";
    }

    /// <summary>To whoever answered: it is closed.</summary>
    public sealed record QuestionClosed(int Number) : OfQuestion(Number)
    {
        /// <inheritdoc/>
        public override string About => $"question-closed.{Number}";
    }

    /// <summary>A coordinator approved the member.</summary>
    public sealed record Approved : Notice
    {
        /// <inheritdoc/>
        public override string About => "approved";
    }

    /// <summary>Somebody joined from a place that is not linked and waits for a tap.</summary>
    public sealed record JoinerWaits(MemberId Member) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"joiner.{Member}";
    }

    /// <summary>The profile is not finished.</summary>
    public sealed record FinishProfile : Notice
    {
        /// <inheritdoc/>
        public override string About => "profile";
    }

    /// <summary>The pause is over.</summary>
    public sealed record BackFromPause(string Until) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"back.{Until}";
    }

    /// <summary>A member asks the receiver to get in touch about a problem.</summary>
    public sealed record ProblemReported(MemberId Member, long At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"problem.{Member}.{At}";
    }

    /// <summary>The preview of a large round is there.</summary>
    public sealed record RoundReady(long At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"round.{At}";
    }

    /// <summary>The other one of a pair takes a break: until a day, or without a date since another.</summary>
    public sealed record PartnerPaused(PairId Pair, LocalDate? Until, LocalDate? Since = null) : Notice
    {
        /// <inheritdoc/>
        public override string About => Until is { } until ? $"paused.{Pair}.{Iso(until)}" : $"rests.{Pair}.{(Since is { } since ? Iso(since) : "")}";
    }

    /// <summary>A coordinator gave the receiver a role.</summary>
    public sealed record RoleGiven(Roles Role, long At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"role.{Role}.{At}";
    }

    /// <summary>A coordinator did not let the receiver in, or not approve them.</summary>
    public sealed record Declined(DeclineReason Reason, long At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"declined.{At}";
    }

    /// <summary>An uploaded table was read: people may be added.</summary>
    public sealed record ImportChecked(string Import, int People, int Errors) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"import.{Import}";
    }

    /// <summary>The people of an import are there.</summary>
    public sealed record ImportDone(string Import, int People) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"imported.{Import}";
    }

    /// <summary>A coordinator tells everybody something.</summary>
    public sealed record Announced(string Announcement) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"announced.{Announcement}";
    }

    /// <summary>The season is over: thanks to a pair.</summary>
    public sealed record SeasonEnded(long At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"season-ended.{At}";
    }

    /// <summary>A new season begins: "do you take part?"</summary>
    public sealed record SeasonStarts(long At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"season-starts.{At}";
    }

    /// <summary>The bot was removed from a place: nobody can be reached there any more.</summary>
    public sealed record PlaceGone(Place Place, long At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"gone.{ShortId.Of(6, Place.ToString())}.{At}";
    }

    /// <summary>A coordinator asks to remind somebody of the open check-in.</summary>
    public sealed record CheckInNudge(PairId Pair, int Step, string Day) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"nudge.{Pair}.{Step:000}.{Day}";
    }

    /// <summary>"Would you like to join this group?"</summary>
    public sealed record GroupInvitation(GroupId Group) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"group-invitation.{Group}";
    }

    /// <summary>A circle begins, and the receiver belongs to it.</summary>
    public sealed record GroupBegins(GroupId Group) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"group-begins.{Group}";
    }

    /// <summary>Somebody joined the group that the receiver leads.</summary>
    public sealed record GroupJoined(GroupId Group, MemberId Member) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"group-joined.{Group}.{Member}";
    }

    /// <summary>The group has a date.</summary>
    public sealed record GroupDate(GroupId Group, int Number, Instant At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"group-date.{Group}.{Number:000}.{At.ToUnixTimeSeconds()}";
    }

    /// <summary>The group meets tomorrow or today.</summary>
    public sealed record GroupReminder(GroupId Group, int Number, Instant At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"group-reminder.{Group}.{Number:000}.{At.ToUnixTimeSeconds()}";
    }

    /// <summary>"How did the meeting go?", to whoever led it.</summary>
    public sealed record GroupAfter(GroupId Group, int Number, Instant At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"group-after.{Group}.{Number:000}.{At.ToUnixTimeSeconds()}";
    }

    /// <summary>The day of a step in a PLC's cycle has passed.</summary>
    public sealed record GroupStepDue(GroupId Group, int Cycle, CycleStep Step, LocalDate Day) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"group-step.{Group}.{Cycle:000}.{(int)Step}.{Day.Year:0000}{Day.DayOfYear:000}";
    }

    /// <summary>A group is stuck and asks the receiver to get in touch with one of its members.</summary>
    public sealed record GroupNeedsHelp(GroupId Group, MemberId Member, int Held) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"group-help.{Group}.{Held:000}";
    }

    /// <summary>The group has ended.</summary>
    public sealed record GroupEnded(GroupId Group) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"group-ended.{Group}";
    }

    /// <summary>In the group's channel: the step its PLC is at, and by when.</summary>
    public sealed record GroupStep(GroupId Group, int Cycle, CycleStep Step, LocalDate Day) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"group-now.{Group}.{Cycle:000}.{(int)Step}.{Day.Year:0000}{Day.DayOfYear:000}";
    }

    /// <summary>In the group's channel: who has which role next time.</summary>
    public sealed record GroupRoles(GroupId Group, int Turn, long At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"group-roles.{Group}.{At}";
    }

    /// <summary>In the group's channel: a week of a cohort begins.</summary>
    public sealed record GroupWeek(GroupId Group, int Week) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"group-week.{Group}.{Week}";
    }

    /// <summary>To whoever leads a group: the bot cannot write in its channel any more.</summary>
    public sealed record RoomGone(GroupId Group, long At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"room-gone.{Group}.{At}";
    }

    /// <summary>A week of a cohort begins: what it is for, and "how far are you?"</summary>
    public sealed record CohortWeek(GroupId Group, int Week) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"cohort.{Group}.{Week}";
    }

    /// <summary>"Have you heard back about your micro-credential?"</summary>
    public sealed record CredentialHeard(string Work, int Try) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"credential.{Work}.{Try}";
    }

    /// <summary>All of a team have finished a course.</summary>
    public sealed record TeamCourse(GroupId Group, int Course) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"course.{Group}.{Course}";
    }

    /// <summary>A mentee shows the receiver what they want to grow in.</summary>
    public sealed record GoalsShared(MemberId Member, long At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"goals.{Member}.{At}";
    }

    /// <summary>A tip for a mentor about a goal that the mentee shows: which one, not what it is, so that nothing is left when it is no longer shown.</summary>
    public sealed record MentorTip(MemberId Member, int Goal, long At) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"tip.{Member}.{Goal}.{At}";
    }

    /// <summary>An event of which the member wanted to be reminded.</summary>
    public sealed record EventReminder(string Happening, LocalDate On) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"event.{Happening}.{On.Year:0000}{On.DayOfYear:000}";
    }

    /// <summary>The monthly digest that the member asked for.</summary>
    public sealed record LearningDigest(int Year, int Month) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"digest.{Year:0000}{Month:00}";
    }

    /// <summary>After a year: "would you mentor somebody?"</summary>
    public sealed record BecomeMentor : Notice
    {
        /// <inheritdoc/>
        public override string About => "become-mentor";
    }

    /// <summary>It is long since the two met.</summary>
    public sealed record LongSince(PairId Pair, LocalDate Met) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"since.{Pair}.{Iso(Met)}";
    }

    /// <summary>"Are you still in?", after some check-ins without an answer.</summary>
    public sealed record StillIn(PairId Pair, int Step) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"still.{Pair}.{Step:000}";
    }

    /// <summary>No answer to "are you still in?": a break begins.</summary>
    public sealed record Resting(LocalDate Since) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"resting.{Iso(Since)}";
    }

    /// <summary>News of the waiting list.</summary>
    public sealed record WaitingNews(LocalDate On) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"news.{Iso(On)}";
    }

    /// <summary>"How is it going with …?"</summary>
    public sealed record Survey(PairId Pair, int Number) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"survey.{Pair}.{Number:00}";
    }

    /// <summary>A tip for a mentor, for the week.</summary>
    public sealed record WeekTip(PairId Pair, int Week) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"tip.{Pair}.{Week:00}";
    }

    /// <summary>The pair will be closed for want of any sign.</summary>
    public sealed record ClosingSoon(PairId Pair, LocalDate Told) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"{Begin(Pair)}{Iso(Told)}";

        /// <summary>Whether a delivery's key says that it is such a notice, of whatever day, about a pair.</summary>
        public static bool IsOf(PairId pair, string about) => about.StartsWith(Begin(pair), StringComparison.Ordinal);

        private static string Begin(PairId pair) => $"closing.{pair}.";
    }

    /// <summary>The season ends: thanks, a guide for the last talk, and how to go on.</summary>
    public sealed record SeasonEnds(PairId Pair, LocalDate On) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"season.{Pair}.{Iso(On)}";
    }

    /// <summary>What is new to a coordinator, by the keys of the matters.</summary>
    public sealed record DeskDigest(LocalDate On, IReadOnlyList<string> Matters) : Notice
    {
        /// <inheritdoc/>
        public override string About => $"desk.{Iso(On)}";
    }

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
