using System.Text.RegularExpressions;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Knowledge;

namespace MentorBot.Tests.Conventions;

/// <summary>People read this on their own phone, between two bus runs, some in their second language.</summary>
public sealed class Every_sentence_is_easy_to_read
{
    private const double HardestGrade = 7;
    private const double LeastFernandezHuerta = 60;
    private const double LeastInflesz = 55;

    // The formulas are made for prose: a label of a few words gives them nothing to count.
    private const int FewWords = 8;

    private static readonly Regex Fixed = FixedTerms();

    [Fact]
    public void In_English() => AllPass(Sentences.Of(TextsIn.Of(Language.English)), 300, WhyTooHardInEnglish);

    [Fact]
    public void In_Spanish() => AllPass(Sentences.Of(TextsIn.Of(Language.Spanish)), 300, WhyTooHardInSpanish);

    [Fact]
    public void So_is_every_answer_of_the_knowledge()
    {
        var entries = KnowledgeFiles.Load(Path.Combine(Repository.Root, "knowledge"));
        AllPass([.. entries.Select(entry => new Sentence($"{entry.Id} en", ReadingText.Plain(entry.English.Answer)))], 170, WhyTooHardInEnglish);
        AllPass([.. entries.Select(entry => new Sentence($"{entry.Id} es", ReadingText.Plain(entry.Spanish.Answer)))], 170, WhyTooHardInSpanish);
    }

    private static string? WhyTooHardInEnglish(string text) => EnglishReading.Grade(text) is var grade and > HardestGrade ? $"grade {grade:0.0}" : null;

    private static string? WhyTooHardInSpanish(string text) =>
        SpanishReading.FernandezHuerta(text) is var huerta && SpanishReading.Inflesz(text) is var inflesz && (huerta < LeastFernandezHuerta || inflesz <= LeastInflesz)
            ? $"Fernández Huerta {huerta:0}, INFLESZ {inflesz:0}"
            : null;

    private static void AllPass(IReadOnlyList<Sentence> sentences, int least, Func<string, string?> whyTooHard)
    {
        Assert.True(sentences.Count >= least, $"Only {sentences.Count} sentences were found.");
        var hard = (from sentence in sentences
                   let text = Fixed.Replace(sentence.Text, " ")
                   where ReadingText.WordsOf(text).Count > FewWords
                   let why = whyTooHard(text)
                   where why is not null
                   select $"{sentence.Method}: {why}: {sentence.Text}").ToArray();
        Assert.True(hard.Length == 0, string.Join('\n', hard));
    }

    // Nobody can say these more simply: names of things and people, the career families, and commands where the text says what to type.
    private static Regex FixedTerms()
    {
        var families = TextsIn.Both.SelectMany(texts => Enum.GetValues<CareerFamily>().Select(texts.Talk.Name));
        var commands = Product.Commands.All.SelectMany(command => new[] { command.Name, command.Spanish }).OrderByDescending(name => name.Length).Select(Regex.Escape);
        var names = (string[])["PLCs?", "MentorBot", "NEA", "micro-credentials?", "microcredencial(es)?", .. Plausible.Names, .. families.Select(Regex.Escape)];
        return new Regex($@"(?<=\b(type|escribe|escriben):? )({string.Join('|', commands)})\b|\b({string.Join('|', names)})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    }
}
