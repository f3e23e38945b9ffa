using System.Reflection;
using MentorBot.Dialogs.CheckIns;
using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Guarding;
using MentorBot.Domain.Announcements;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Imports;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;

namespace MentorBot.Tests.Conventions;

/// <summary>A switch over a closed set ends in a default; nothing may quietly fall into it.</summary>
public sealed class Everything_has_words_of_its_own
{
    private sealed record Unheard : Refusal;

    private sealed record Unknown : Notice
    {
        public override string About => "unknown";
    }

    public static TheoryData<Language> Languages { get; } = [Language.English, Language.Spanish];

    [Theory, MemberData(nameof(Languages))]
    public void Every_refusal(Language language)
    {
        var texts = TextsIn.Of(language);

        AllDiffer(Plausible.SubtypesOf(typeof(Refusal)).Select(type => (type.Name, texts.Talk.Sorry((Refusal)Plausible.Make(type, texts)))).Append(("any other", texts.Talk.Sorry(new Unheard()))), 15);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_notice_has_a_name(Language language)
    {
        var texts = TextsIn.Of(language);

        AllDiffer(Plausible.SubtypesOf(typeof(Notice)).Select(type => (type.Name, texts.Communities.Name((Notice)Plausible.Make(type, texts)))).Append(("any other", texts.Communities.Name(new Unknown()))), 15);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_notice_has_words_and_none_are_said_of_what_has_lost_its_sense(Language language)
    {
        var texts = TextsIn.Of(language);
        var said = new List<(string, string)>();
        foreach (var type in Plausible.SubtypesOf(typeof(Notice)))
        {
            var notice = NoticeOf(type, texts);
            var words = await NoticeWords.OfAsync(Community(notice), Receiver(notice) with { Language = language }, Delivery.Prompt(Receiver(notice).Id, notice, Plausible.Now), CancellationToken.None);
            said.Add((type.Name, Assert.IsType<Spoken>(words).Text));
        }
        // A nudge by a coordinator is a reminder, and reads like one.
        AllDiffer(said.Where(words => words.Item1 != nameof(Notice.CheckInNudge)), 13);

        var settled = Delivery.Prompt(Plausible.Mentor.Id, new Notice.Proposal(new PairId("other")), Plausible.Now);
        Assert.Null(await NoticeWords.OfAsync(Community(settled.Notice), Plausible.Mentor with { Language = language }, settled, CancellationToken.None));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_category_of_the_guard_has_a_card(Language language)
    {
        var guard = TextsIn.Of(language).Guard;

        AllDiffer(Enum.GetValues<GuardCategory>().Select(category => (category.ToString(), guard.Title(category))), 7);
        AllDiffer(Enum.GetValues<GuardCategory>().Select(category => (category.ToString(), guard.Say(category))), 7);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_career_family_has_a_tip_in_the_words_of_its_work(Language language) =>
        AllDiffer(Enum.GetValues<CareerFamily>().Select(family => ($"{family}", TextsIn.Of(language).Tips.Tip(TipOfWeek.Codes, family, "Ana"))), 9);

    [Theory, MemberData(nameof(Languages))]
    public void Every_value_that_people_are_shown_has_a_name(Language language)
    {
        var texts = TextsIn.Of(language);
        var named = 0;
        foreach (var part in typeof(ITexts).GetProperties())
        {
            foreach (var method in part.PropertyType.GetMethods().Where(method => method.GetParameters() is [var only, ..] && EnumOf(only) is not null))
            {
                var others = method.GetParameters().Skip(1).Select(parameter => Plausible.Values(parameter.ParameterType, parameter.Name!, texts)[^1]).ToArray();
                var type = EnumOf(method.GetParameters()[0])!;
                // A pair that is closed fills no seat.
                var values = Plausible.Values(type, "", texts).Where(value => value is not PairState.Closed);
                AllDiffer(values.Select(value => ($"{method.Name}({value})", (string)method.Invoke(part.GetValue(texts), [value, .. others])!)), 1);
                named++;
            }
        }
        Assert.True(named >= 8, $"Only {named} methods name a value.");
    }

    private static Type? EnumOf(ParameterInfo parameter) => (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) is { IsEnum: true } type ? type : null;

    private static void AllDiffer(IEnumerable<(string What, string Words)> said, int least)
    {
        var all = said.ToArray();
        Assert.True(all.Length >= least, $"Only {all.Length} were found.");
        Assert.DoesNotContain(all, each => string.IsNullOrWhiteSpace(each.Words));
        Assert.Empty(all.GroupBy(each => each.Words, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"“{same.Key}”: {string.Join(", ", same.Select(each => each.What))}"));
    }

    // One is enough of each, but a check-in, a pair and a question must be there and waiting.
    private static Notice NoticeOf(Type type, ITexts texts) => type.Name switch
    {
        nameof(Notice.CheckInAsk) => new Notice.CheckInAsk(ThePair, 1, Reminder: false),
        nameof(Notice.DateAsked) => new Notice.DateAsked(ThePair, 1),
        nameof(Notice.DateAgreed) => new Notice.DateAgreed(ThePair, 1),
        nameof(Notice.CheckInNudge) => new Notice.CheckInNudge(ThePair, 1, "2026-09-14"),
        nameof(Notice.HelpNeeded) => new Notice.HelpNeeded(ThePair, Plausible.Mentee.Id, 1),
        nameof(Notice.PartnerPaused) => new Notice.PartnerPaused(ThePair, Plausible.Day),
        nameof(Notice.JoinerWaits) => new Notice.JoinerWaits(new MemberId("joiner")),
        nameof(Notice.ProblemReported) => new Notice.ProblemReported(Plausible.Mentee.Id, 1),
        nameof(Notice.CohortWeek) => new Notice.CohortWeek(TheGroup, 3),
        nameof(Notice.CredentialHeard) => new Notice.CredentialHeard(CredentialWork.IdOf("Badge"), 1),
        nameof(Notice.TeamCourse) => new Notice.TeamCourse(TheGroup, 2),
        nameof(Notice.GoalsShared) => new Notice.GoalsShared(Plausible.Mentee.Id, 1),
        nameof(Notice.MentorTip) => new Notice.MentorTip(Plausible.Mentee.Id, 0, 1),
        nameof(Notice.EventReminder) => new Notice.EventReminder("conference", Plausible.Day),
        nameof(Notice.LearningDigest) => new Notice.LearningDigest(2026, 10),
        nameof(Notice.GroupStepDue) => new Notice.GroupStepDue(TheGroup, 0, CycleStep.Evidence, Plausible.Day),
        nameof(Notice.GroupStep) => new Notice.GroupStep(TheGroup, 0, CycleStep.Evidence, Plausible.Day),
        nameof(Notice.GroupRoles) => new Notice.GroupRoles(TheGroup, 0, 1),
        nameof(Notice.GroupWeek) => new Notice.GroupWeek(TheGroup, 3),
        nameof(Notice.GroupJoined) => new Notice.GroupJoined(TheGroup, Plausible.Mentee.Id),
        nameof(Notice.GroupNeedsHelp) => new Notice.GroupNeedsHelp(TheGroup, Plausible.Mentee.Id, 1),
        nameof(Notice.QuestionAnswered) => new Notice.QuestionAnswered(1),
        nameof(Notice.EntryWaits) => new Notice.EntryWaits("X01", 1),
        nameof(Notice.QuestionTaken) => new Notice.QuestionTaken(2, 1),
        nameof(Notice.QuestionNeedsMore) => new Notice.QuestionNeedsMore(2, 3),
        _ when type.IsAssignableTo(typeof(Notice.OfQuestion)) => (Notice)Activator.CreateInstance(type, type.GetConstructors()[0].GetParameters().Length == 1 ? [3] : [3, 0])!,
        nameof(Notice.LongSince) => new Notice.LongSince(ThePair, Plausible.Day),
        nameof(Notice.StillIn) => new Notice.StillIn(ThePair, 4),
        nameof(Notice.Survey) => new Notice.Survey(ThePair, 1),
        nameof(Notice.WeekTip) => new Notice.WeekTip(ThePair, 2),
        nameof(Notice.ClosingSoon) => new Notice.ClosingSoon(ThePair, Plausible.Day),
        nameof(Notice.DeskDigest) => new Notice.DeskDigest(Plausible.Day, [TheMatter.Key]),
        nameof(Notice.SeasonEnds) => new Notice.SeasonEnds(ThePair, Plausible.Day),
        _ when type.GetConstructors()[0].GetParameters() is [{ ParameterType: var only }] && only == typeof(PairId) => (Notice)Activator.CreateInstance(type, ThePair)!,
        _ => (Notice)Plausible.Make(type, texts),
    };

    private static PairId ThePair { get; } = new("pair");

    private static GroupId TheGroup { get; } = new("group");

    private static Matter TheMatter { get; } = new(MatterKind.NotIntroduced, Plausible.Mentee.Id, ThePair, Plausible.Now);

    private static Member Receiver(Notice notice) => notice switch
    {
        Notice.PairEnded or Notice.BecomeMentor or Notice.WaitingNews => Plausible.Mentee with { State = MemberState.Active },
        Notice.SeasonStarts => Plausible.Mentor with { State = MemberState.Paused },
        // Said in a group's own channel only.
        Notice.GroupWeek => Plausible.Mentor with { Id = GroupRoom.ReceiverOf(TheGroup) },
        _ => Plausible.Mentor with { AskedIfStillIn = Plausible.Now },
    };

    private static RecordsInMemory Community(Notice notice)
    {
        var records = new RecordsInMemory(new CommunityId("local"));
        records.Put(new Community(records.Community, JoinCode.New(), Language.English, Plausible.Now));
        records.Put(Plausible.Mentor);
        records.Put(Plausible.Mentee with { Seat = notice is Notice.WaitingNews ? null : ThePair });
        records.Put(Plausible.Mentee with { Id = new MemberId("joiner"), State = MemberState.Waiting });
        records.Put(new Pair(ThePair, Plausible.Mentor.Id, Plausible.Mentee.Id, Plausible.Now)
        {
            Date = new PairDate(1, ByMentor: false, Plausible.Now, MeetingKind.Phone, MeetingSite.None) { Agreed = notice is Notice.DateAgreed },
            State = notice switch { Notice.Proposal => PairState.Proposed, Notice.Introduction => PairState.Introducing, _ => PairState.Active },
            LastMetAt = Plausible.Now,
            ClosingTold = true,
        });
        records.Put(new CredentialWork(Plausible.Mentor.Id, "Badge", Plausible.Now) { State = notice is Notice.CredentialHeard ? CredentialState.Submitted : CredentialState.Collecting, Tries = 1 });
        records.Put(new LearningWishes(Plausible.Mentor.Id) { Digest = true });
        records.Put(new SharedGoals(Plausible.Mentee.Id, Plausible.Mentor.Id, [new CompassGoal(Standard.Reporting, Level.Proficient)]));
        records.Put(new Group(TheGroup, GroupKind.Plc, Plausible.Now)
        {
            Credential = "Badge",
            Members = notice is Notice.GroupInvitation ? [Plausible.Mentee.Id] : [Plausible.Mentor.Id, Plausible.Mentee.Id],
            Invited = notice is Notice.GroupInvitation ? [Plausible.Mentor.Id] : [],
            Meeting = new GroupMeeting(4, Plausible.Now, Plausible.Now),
            Step = CycleStep.Evidence,
            Week = 3,
            StepDays = [Plausible.Day, Plausible.Day],
        });
        records.Put(TheMatter);
        records.Put(new CheckIn(ThePair, 1, Plausible.Now));
        if (notice is Notice.ImportChecked import)
            records.Put(new ImportBatch(import.Import, Plausible.Mentor.Id, Plausible.Now, 2));
        if (notice is Notice.Announced announced)
            records.Put(new Announcement(announced.Announcement, Plausible.Mentor.Id, Plausible.Now) { English = "?", Spanish = "?" });
        records.Put(new Asked(1, Plausible.Mentor.Id, Plausible.Now) { State = AskedState.Answered, Words = "Where?", Answer = "There.", AnsweredBy = Plausible.Mentee.Id });
        records.Put(new Asked(2, Plausible.Mentor.Id, Plausible.Now) { State = AskedState.Taken, Words = "Who?", TakenBy = Plausible.Mentee.Id });
        records.Put(new LocalEntry("X01") { Proposed = new EntryVersion(Plausible.Mentee.Id, Plausible.Now, Entry: null) });
        records.Put(new Asked(3, Plausible.Mentor.Id, Plausible.Now) { Words = "When?" });
        return records;
    }
}
