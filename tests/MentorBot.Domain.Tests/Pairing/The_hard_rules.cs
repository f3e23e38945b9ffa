using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Tests.Pairing;

/// <summary>What no score outweighs. Each rule is asked of both sides, and a round keeps to it.</summary>
public sealed class The_hard_rules
{
    private static readonly Community Here = new(new CommunityId("here"), new JoinCode("ABCDEF"), Language.English, Instant.MinValue);
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 15, 0);
    private static readonly Member Grace = new(new MemberId("grace"), "Grace Hopper", Language.English, "UTC") { Roles = Roles.Mentor };
    private static readonly Member Ada = new(new MemberId("ada"), "Ada Lovelace", Language.English, "UTC") { Roles = Roles.Mentee };

    public static TheoryData<string> Rules { get; } = [.. All.Keys];

    private static Dictionary<string, (Type? No, Member Mentor, Member Mentee, Community Community)> All => new(StringComparer.Ordinal)
    {
        ["two peers"] = (null, Grace, Ada, Here),
        ["oneself"] = (typeof(Refusal.OneselfIsNotAMentor), Grace with { Roles = Roles.Mentor | Roles.Mentee }, Grace with { Roles = Roles.Mentor | Roles.Mentee }, Here),
        ["no mentor"] = (typeof(Refusal.NotAMentor), Grace with { Roles = Roles.Coordinator }, Ada, Here),
        ["no mentee"] = (typeof(Refusal.NotAMentee), Grace, Ada with { Roles = Roles.Mentor }, Here),
        ["the boss, as the mentee wrote it"] = (typeof(Refusal.ASupervisorIsNotAMentor), Grace, Ada with { DirectedBy = "Mrs. Hopper" }, Here),
        ["the boss, as the mentor said it"] = (typeof(Refusal.ASupervisorIsNotAMentor), Grace, Ada with { Supervisors = [Grace.Id] }, Here),
        ["the mentor's own boss"] = (typeof(Refusal.ASupervisorIsNotAMentor), Grace with { DirectedBy = "ada lovelace" }, Ada, Here),
        ["a relative, as the mentee wrote it"] = (typeof(Refusal.KeptApart), Grace, Ada with { KeptApart = ["Ben", "Grace"] }, Here),
        ["a relative, as the mentor wrote it"] = (typeof(Refusal.KeptApart), Grace with { KeptApart = ["LOVELACE"] }, Ada, Here),
        ["another of that first name"] = (null, Grace, Ada with { KeptApart = ["Grace Kelly"] }, Here),
        ["a pair that the mentee ended"] = (typeof(Refusal.NotAgain), Grace, Ada with { NotAgain = [Grace.Id] }, Here),
        ["a mentor who said no"] = (typeof(Refusal.NotAgain), Grace with { NotAgain = [Ada.Id] }, Ada, Here),
        ["a pair until June"] = (typeof(Refusal.NotAgain), Parted(2026, 6, 15), Ada, Here),
        ["a pair until three months ago"] = (null, Parted(2026, 6, 14), Ada, Here),
        ["a pair ten years ago, where two are never put together again"] = (typeof(Refusal.NotAgain), Parted(2016, 6, 14), Ada, Here with { Settings = Here.Settings with { AgainMonths = 0 } }),
        ["a pair until five months ago, where the gap is six"] = (typeof(Refusal.NotAgain), Parted(2026, 4, 14), Ada, Here with { Settings = Here.Settings with { AgainMonths = 6 } }),
        ["a pair with somebody else"] = (null, Parted(2026, 9, 13) with { Parted = [new Parted(new MemberId("ben"), Now)] }, Ada, Here),
        ["a pair long ago that the mentee ended"] = (typeof(Refusal.NotAgain), Parted(2016, 6, 14), Ada with { NotAgain = [Grace.Id] }, Here),
        ["capacity"] = (typeof(Refusal.MentorIsFull), Grace with { Mentoring = [new("1"), new("2")] }, Ada, Here),
        ["own capacity"] = (typeof(Refusal.MentorIsFull), Grace with { OwnCapacity = 0 }, Ada, Here),
        ["not approved"] = (typeof(Refusal.MentorNotApproved), Grace, Ada, Here with { Settings = Here.Settings with { MentorsNeedApproval = true } }),
        ["approved"] = (null, Grace with { Approved = true }, Ada, Here with { Settings = Here.Settings with { MentorsNeedApproval = true } }),
        ["a mentor on a break"] = (typeof(Refusal.NotTakingPart), Grace with { State = MemberState.Paused }, Ada, Here),
        ["a mentee on a break"] = (typeof(Refusal.NotTakingPart), Grace, Ada with { State = MemberState.Paused }, Here),
        ["invited, without consent"] = (typeof(Refusal.NotTakingPart), Grace with { State = MemberState.Invited }, Ada, Here),
        ["waits to be let in"] = (typeof(Refusal.NotTakingPart), Grace, Ada with { State = MemberState.Waiting }, Here),
        ["blocked the bot"] = (typeof(Refusal.NotTakingPart), Grace, Ada with { Unreachable = true }, Here),
        ["has a mentor"] = (typeof(Refusal.SeatIsTaken), Grace, Ada with { Seat = new PairId("1") }, Here),
        ["another app"] = (typeof(Refusal.NoWayToMeet), At(Grace, "slack"), At(Ada, "msteams"), Here),
        ["another app, one likes the phone"] = (typeof(Refusal.NoWayToMeet), At(Grace, "slack") with { Contact = Contact.Phone }, At(Ada, "msteams"), Here),
        ["another app, both by messages"] = (typeof(Refusal.NoWayToMeet), At(Grace, "slack") with { Contact = Contact.Messages }, At(Ada, "msteams") with { Contact = Contact.Messages }, Here),
        ["another app, both by phone"] = (null, At(Grace, "slack") with { Phone = "555-0142" }, At(Ada, "msteams") with { Phone = "555-0143" }, Here),
        ["another app, both in person"] = (null, At(Grace, "slack") with { Contact = Contact.InPerson }, At(Ada, "msteams") with { Contact = Contact.InPerson }, Here),
        ["the mentee needs Spanish"] = (typeof(Refusal.NoSharedLanguage), Grace, Ada with { Language = Language.Spanish, NeedsOwnLanguage = true }, Here),
        ["the mentee needs Spanish, which the mentor speaks"] = (null, Grace with { AlsoSpeaks = [Language.Spanish] }, Ada with { Language = Language.Spanish, NeedsOwnLanguage = true }, Here),
        ["the mentor needs English"] = (typeof(Refusal.NoSharedLanguage), Grace with { NeedsOwnLanguage = true }, Ada with { Language = Language.Spanish }, Here),
        ["two languages, and neither needs one"] = (null, Grace, Ada with { Language = Language.Spanish }, Here),
    };

    [Theory, MemberData(nameof(Rules))]
    public void hold(string rule)
    {
        var (no, mentor, mentee, community) = All[rule];
        Assert.Equal(no, PairingRules.WhyNot(mentor, mentee, community, Now)?.GetType());
        Assert.Equal(no is null, Matching.Find(mentor == mentee ? [mentor] : [mentor, mentee], community, Now).Pairs.Count == 1);
    }

    [Fact]
    public void Only_a_mentors_own_no_may_be_asked_about_again()
    {
        Assert.Null(PairingRules.WhyNot(Grace with { NotAgain = [Ada.Id] }, Ada, Here, Now, asked: true));
        Assert.Null(PairingRules.WhyNot(Parted(2026, 9, 13), Ada, Here, Now, asked: true));
        Assert.NotNull(PairingRules.WhyNot(Grace, Ada with { NotAgain = [Grace.Id] }, Here, Now, asked: true));
        Assert.NotNull(PairingRules.WhyNot(Grace, Ada with { KeptApart = ["Grace"] }, Here, Now, asked: true));
    }

    [Theory]
    [InlineData("Grace Hopper", "Grace Hopper", true)]
    [InlineData("grace  hópper", "Grace Hopper", true)] // as phones write it
    [InlineData("Mrs. Hopper", "Grace Hopper", true)]
    [InlineData("Grace", "Grace Hopper", true)] // perhaps another Grace, but not sure is a no
    [InlineData("Grace Hopper", "Grace", true)] // the platform shows only a first name
    [InlineData("Hopper, Grace", "Grace Hopper", true)]
    [InlineData("Grace Kelly", "Grace Hopper", false)]
    [InlineData("Gr", "Grace Hopper", false)]
    [InlineData("Mrs.", "Mrs. Hopper", false)] // a title is nobody
    [InlineData("", "Grace Hopper", false)]
    public void A_written_name_means_whoever_may_be_meant(string written, string name, bool means) => Assert.Equal(means, WrittenName.Means(written, name));

    [Fact]
    public void Names_are_listed_as_people_list_them() => Assert.Equal(["Ben Lee", "Max", "Sam", "Ana"], WrittenName.Listed("Ben Lee, Max and Sam y Ana"));

    private static Member Parted(int year, int month, int day) => Grace with { Parted = [new Parted(Ada.Id, Instant.FromUtc(year, month, day, 20, 0))] };

    private static Member At(Member member, string channel) => member with { Addresses = [new Address(channel, "here", member.Id.Value)] };
}
