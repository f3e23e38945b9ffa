using System.Text;
using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class Being_forgotten
{
    [Fact]
    public Task is_asked_once_and_leaves_not_one_byte() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Max", Role.Mentee, max => max with { DirectedBy = "Zebulonia" })
        .Plays("""
            Zebulonia: join ABCDEF
            bot → Zebulonia: … […]
            Zebulonia: 1
            bot → Zebulonia: … […]
            Zebulonia: both
            bot → Zebulonia: … […]
            Zebulonia: 2
            bot → Zebulonia: …
            Zebulonia: Quixote Yard
            bot → Zebulonia: You are in, Zebulonia! … […]
            Zebulonia: which key opens the shed behind the gym
            bot → Zebulonia: I do not know that. … […]
            Zebulonia: yes
            bot → Zebulonia: I have asked somebody. …
            bot → Cora: A member asks something I do not know (number 1). … […]
            Cora: pair @Grace @Zebulonia
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Zebulonia's mentor? … […]
            Grace: 1
            bot → Grace: Thank you! I will introduce you and Zebulonia now.
            bot → Grace: Meet Zebulonia, …
            bot → Zebulonia: Meet Grace, …
            -- two days later, 18:00
            bot → Cora: Question 1 still waits for somebody to answer it. […]
            bot → Zebulonia: Did you and Grace meet or talk lately? […]
            bot → Grace: Did you and Zebulonia meet or talk lately? […]
            Zebulonia: 1
            bot → Zebulonia: Great! … […]
            -- one week later, 18:00
            bot → Zebulonia: Did you and Grace meet or talk lately? […]
            bot → Grace: Did you and Zebulonia meet or talk lately? […]
            Cora: overdue
            bot → Cora: No pair is silent
            Cora: people
            bot → Cora: 4 people | …
            Cora: person @Zebulona
            bot → Cora: I know nobody called “Zebulona” here. … [Zebulonia]
            Grace: pair end
            bot → Grace: Do you want to end your pairing with Zebulonia? … […]
            Zebulonia: forget me
            bot → Zebulonia: Do you want me to delete all I know about you? This cannot be undone. … [Yes, delete all] [No, stay]
            Zebulonia: no
            bot → Zebulonia: OK, I stopped here. Nothing was changed.
            Zebulonia: forget me
            bot → Zebulonia: Do you want me to delete all I know about you? … [Yes, delete all] [No, stay]
            Zebulonia: 1
            bot → Zebulonia: Done. I have deleted all I knew about you. Take care.
            bot → Grace: One of your pairings has ended. That can happen and is nobody's fault. Thank you for your time.
            Cora: people
            bot → Cora: 3 people | Cora: … | Grace: no job yet; mentors 0 of 2 | Max: …
            Cora: questions
            bot → Cora: No open questions
            -- 40 days later
            """, (channel, _) =>
            {
                foreach (var text in (string[])["Zebulonia", "Quixote", "shed behind"])
                    Assert.All(Directory.GetFiles(channel.Host.Folder), file => Assert.True(ReadShared(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) < 0, $"{Path.GetFileName(file)} holds “{text}”."));
                return Task.CompletedTask;
            });

    [Fact]
    public Task works_for_somebody_who_has_left() => new Story()
        .Given("Cora", Role.Coordinator).Given("Zebulonia", Role.Mentee, who => who with { Worksite = "Quixote Yard" })
        .Plays("""
            Zebulonia: leave
            bot → Zebulonia: … […]
            Zebulonia: 1
            bot → Zebulonia: …
            Zebulonia: forget me
            bot → Zebulonia: Do you want me to delete all I know about you? … [Yes, delete all] [No, stay]
            Zebulonia: yes
            bot → Zebulonia: Done. I have deleted all I knew about you. Take care.
            Cora: people
            bot → Cora: Nobody has joined yet. …
            """, (channel, _) =>
            {
                foreach (var text in (string[])["Zebulonia", "Quixote"])
                    Assert.All(Directory.GetFiles(channel.Host.Folder), file => Assert.True(ReadShared(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) < 0, $"{Path.GetFileName(file)} holds “{text}”."));
                return Task.CompletedTask;
            });

    [Fact]
    public Task works_for_somebody_who_never_joined() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Zebulonia: hello
            bot → Zebulonia: Hi, I am MentorBot. …
            Zebulonia: olvídame
            bot → Zebulonia: ¿Quieres que borre todo lo que sé de ti? … [Sí, borrar todo] [No, me quedo]
            Zebulonia: yes
            bot → Zebulonia: Listo. Borré todo lo que sabía de ti. Cuídate.
            """, (channel, _) =>
            {
                Assert.All(Directory.GetFiles(channel.Host.Folder), file => Assert.True(ReadShared(file).AsSpan().IndexOf("Zebulonia"u8) < 0, Path.GetFileName(file)));
                return Task.CompletedTask;
            });

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
