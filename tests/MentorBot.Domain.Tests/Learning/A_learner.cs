using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using MentorBot.Domain.Tests.Year;
using NodaTime;

namespace MentorBot.Domain.Tests.Learning;

/// <summary>What holds for whoever learns.</summary>
public sealed class A_learner
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 15, 0);

    [Fact]
    public void has_two_goals_at_most_and_none_where_there_is_nothing_above() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var dice = new Random(seed);
        var answers = Enum.GetValues<Standard>().Where(_ => dice.Next(3) > 0).ToDictionary(standard => standard, _ => (Level)dice.Next(3));
        var wants = Enum.GetValues<Standard>().Where(_ => dice.Next(4) == 0).ToArray();

        var goals = Compass.GoalsOf(answers, wants);

        Assert.Equal(Math.Min(Compass.MostGoals, answers.Values.Count(level => level != Level.Advanced)), goals.Count);
        Assert.All(goals, goal => Assert.Equal(answers[goal.Standard] + 1, goal.Next));
        // Nothing that was left out stands lower than a goal.
        foreach (var (standard, level) in answers.Where(answer => goals.All(goal => goal.Standard != answer.Key)))
            Assert.All(goals, goal => Assert.True(answers[goal.Standard] <= level || level == Level.Advanced, $"{standard} stands lower than {goal.Standard}."));
        Assert.Equal(goals, Compass.Read(Compass.Write(goals)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Goals_in_pieces_are_no_goals() => Assert.Empty(Compass.Read("Reporting,Nothing:Proficient,:,Ethics:9x"));

    [Theory]
    [InlineData("I counted the riders at two stops for a week.", "")]
    [InlineData("I, Ana, counted the riders.", "OwnName:Ana")]
    [InlineData("See ana_lopez_reflection.pdf", "OwnName:ana_lopez_reflection.pdf")] // file names count
    [InlineData("We asked Grace to help, by the grace of luck", "Colleague:Grace")] // a name, and a word
    [InlineData("Write to me@school.org", "Email:me@school.org")]
    [InlineData("Call 555-010-9999 now", "Number:555-010-9999")]
    [InlineData("On 2026-09-14 we met", "Number:2026-09-14")] // eight digits: better once too often
    [InlineData("At 7:30 we had 12 of 40", "")]
    [InlineData("first line\nmy student Tyler ran", "2/Student:my student Tyler ran")]
    public void finds_what_a_text_gives_away(string text, string expected)
    {
        var found = PrivacyCheck.Find(text, "Ana López", ["Grace Hill", "Ben"], sentence => sentence.Contains("Tyler", StringComparison.Ordinal));

        Assert.Equal(expected, string.Join("; ", found.Select(finding => $"{(finding.Line > 1 ? $"{finding.Line}/" : "")}{finding.Risk}:{finding.Excerpt}")));
    }

    [Fact]
    public void has_eight_weeks_of_school_days() => Prop.ForAll(Towns.Any, town =>
    {
        var start = town.Begin.InUtc().Date;
        for (var week = 1; week <= CohortWeeks.Count; week++)
        {
            var first = CohortWeeks.FirstDay(week, start, town.Calendar);
            Assert.Equal(week, CohortWeeks.WeekOn(first, start, town.Calendar));
            Assert.Equal(week - 1, CohortWeeks.WeekOn(first.PlusDays(-1), start, town.Calendar));
        }
        Assert.Equal(0, CohortWeeks.WeekOn(start, start, town.Calendar));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public async Task is_invited_to_mentor_after_a_year_once_and_only_who_is_none()
    {
        Member Of(string name, Roles roles) => new(new MemberId(name), name, Language.English, "America/Chicago") { Roles = roles, ProfileFinished = true, Addresses = [new Address("web", "page", name)] };
        var town = new Town(3, [Of("new", Roles.Mentee), Of("old", Roles.Mentor), Of("both", Roles.Mentor | Roles.Mentee)], SchoolCalendar.Empty, Answers: 0, Now, new CommunitySettings());
        var (records, community) = town.Found();
        var year = new SchoolYear(records, community, town.Seed) { Answers = 0, Restless = false };

        await year.RunAsync(Now, Now + Duration.FromDays(364));
        Assert.DoesNotContain(year.Sent, sent => sent.About.Contains("become-mentor"));
        await year.RunAsync(Now + Duration.FromDays(364), Now + Duration.FromDays(500));

        Assert.Equal(new MemberId("new"), Assert.Single(year.Sent, sent => sent.About.Contains("become-mentor")).To);
    }

    [Fact]
    public async Task who_is_forgotten_leaves_nothing_of_what_they_learned()
    {
        var (records, me, other) = (new RehearsalRecords(new CommunityId("notebook")), new MemberId("me"), new MemberId("other"));
        records.Put(new Community(records.Community, new JoinCode("ABCDEF"), Language.English, Now));
        records.Put(new Member(me, "Me", Language.English, "America/Chicago"));
        records.Put(new Member(other, "Other", Language.English, "America/Chicago"));
        records.Put(new KeptCompass(me, "sealed"));
        records.Put(new SharedGoals(other, me, []));
        records.Put(new PathProgress(me, [1]));
        records.Put(new PathProgress(other, [1]));
        records.Put(new LearningWishes(me) { Digest = true });
        await CredentialFlow.StartAsync(records, me, "Badge", Now, CancellationToken.None);

        await Departure.ForgetAsync(records, me, Now, CancellationToken.None);

        Assert.Empty(await records.ListAsync<KeptCompass>("", CancellationToken.None));
        Assert.Empty(await records.ListAsync<SharedGoals>("", CancellationToken.None));
        Assert.Empty(await records.ListAsync<LearningWishes>("", CancellationToken.None));
        Assert.Empty(await records.ListAsync<CredentialWork>("", CancellationToken.None));
        Assert.Equal(other, Assert.Single(await records.ListAsync<PathProgress>("", CancellationToken.None)).Member);
    }
}
