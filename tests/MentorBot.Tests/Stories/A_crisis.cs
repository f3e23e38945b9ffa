using System.Text;
using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class A_crisis
{
    private const string Join = """
        Ana: join ABCDEF
        bot → Ana: … […]

        """;

    private const string Profile = """
        Ada: profile
        bot → Ada: When do you work? […]

        """;

    private const string Paired = """
        Cora: pair @Grace @Ada
        bot → Cora: I have asked Grace.
        bot → Grace: Would you be Ada's mentor? … […]
        Grace: yes
        bot → Grace: …
        bot → Grace: …
        bot → Ada: …

        """;

    public static TheoryData<string, string, string> Steps { get; } = new()
    {
        { "Ana", "", "hello" },
        { "Ana", Join, "1" },
        { "Ana", Join + Step("Ana", "1"), "1" },
        { "Ana", Join + Step("Ana", "1") + Step("Ana", "1"), "1" },
        { "Ana", Join + Step("Ana", "1") + Step("Ana", "1") + Step("Ana", "1"), "Lincoln" },
        { "Ada", Profile, "1" },
        { "Ada", Profile + Step("Ada", "1"), "1" },
        { "Ada", Profile + Step("Ada", "1") + Step("Ada", "1"), "1" },
        { "Ada", Profile + Step("Ada", "1") + Step("Ada", "1") + Step("Ada", "1"), "1" },
        { "Ada", Profile + Step("Ada", "1") + Step("Ada", "1") + Step("Ada", "1") + Step("Ada", "1"), "1" },
        { "Ada", Profile + Step("Ada", "1") + Step("Ada", "1") + Step("Ada", "1") + Step("Ada", "1") + Step("Ada", "1"), "1" },
        { "Ada", Step("Ada", "edit worksite"), "Lincoln" },
        { "Ada", Step("Ada", "edit family"), "1" },
        { "Ada", Paired + Step("Ada", "pair end"), "6" },
        { "Ada", Paired + Step("Ada", "checkin"), "1" },
        { "Ada", Step("Ada", "which key opens the shed behind the gym"), "3" },
        { "Ada", Step("Ada", "forget me"), "2" },
        { "Ada", Step("Ada", "leave"), "2" },
        { "Ada", Step("Ada", "report problem"), "2" },
        { "Grace", "Cora: pair @Grace @Ada\nbot → Cora: …\nbot → Grace: … […]\n", "2" },
        { "Ada", Paired + "-- two days later, 12:00\nbot → Ada: … […]\nbot → Grace: … […]\n", "3" },
        { "Cora", "Cora: match preview\nbot → Cora: … […]\n", "desk" },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public Task is_answered_by_its_card_at_every_step_and_nothing_is_kept(string who, string before, string after) => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor)
        .Given("Ada", Role.Mentor | Role.Mentee, ada => ada with { Family = CareerFamily.Food })
        .Plays(before + $"""
            {who}: zzyzx, I want to kill myself
            bot → {who}: I am sorry it is so hard right now. Please call or text 988 (US Suicide and Crisis Lifeline), day or night. … | You matter. Please talk to a person now | I kept nothing of what you wrote.
            {who}: {after}
            bot → {who}: … […]
            """, NothingIsKept);

    [Fact]
    public Task is_seen_in_a_farewell_whose_every_word_is_small_talk() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee).Given("Lupe", Role.Mentee, Language.Spanish)
        .Plays("""
            Ada: goodbye everyone, I'm sorry, I love you
            bot → Ada: I am sorry it is so hard right now. Please call or text 988 (US Suicide and Crisis Lifeline), day or night. … | You matter. Please talk to a person now | I kept nothing of what you wrote.
            Ada: thanks!!
            bot → Ada: You are welcome. I am here when you need me.
            Lupe: perdón por todo, adiós
            bot → Lupe: … 988, … | … | No guardé nada de lo que escribiste.
            """);

    [Fact]
    public Task written_into_a_field_is_seen_too() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays(Profile + """
            Ada fills hours=zzyzx, I want to kill myself and presses Go on
            bot → Ada: I am sorry it is so hard right now. … | You matter. Please talk to a person now | I kept nothing of what you wrote.
            Ada presses Go on
            bot → Ada: When may I write to you on a working day? … […]
            """, NothingIsKept);

    [Fact]
    public Task in_Spanish_and_behind_ask() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee, Language.Spanish)
        .Plays("""
            Ada: zzyzx ya no quiero vivir
            bot → Ada: … 988, … | … | No guardé nada de lo que escribiste.
            Ada: preguntar zzyzx ya no quiero vivir
            bot → Ada: … 988, … | … | No guardé nada de lo que escribiste.
            """, NothingIsKept);

    private static string Step(string who, string says) => $"{who}: {says}\nbot → {who}: … […]\n";

    private static Task NothingIsKept(IStoryChannel channel, Domain.Communities.IRecords records)
    {
        foreach (var file in Directory.GetFiles(channel.Host.Folder))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("zzyzx")) < 0, $"{Path.GetFileName(file)} holds it.");
        }
        return Task.CompletedTask;
    }
}
