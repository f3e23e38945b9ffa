using FsCheck;
using FsCheck.Fluent;
using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Tests.Talk;

public sealed class ReadingProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly string[] Vocabulary =
        ["Bus", "driver", "Cook", "kitchen", "Sí", "custodian", "first", "shift", "second", "not", "Yes", "no", "evening", "Weekly", "monthly", "en", "la", "mañana", "phone", "ride-along", "other", "I", "agree", "3", "pm", "none", "of", "these"];

    /// <summary>Up to nine different labels of one to eight words that are not numbers alone.</summary>
    private static readonly Arbitrary<ReadableChoice[]> Cards = Gen.Elements(Vocabulary).ArrayOf().Where(words => words.Length is > 0 and <= 8)
        .Select(words => string.Join(' ', words)).Where(label => !label.All(char.IsAsciiDigit)).ArrayOf()
        .Select(labels => labels.DistinctBy(Fold.Of).Take(9).Select((label, index) => new ReadableChoice($"value-{index}", label, [])).ToArray())
        .Where(choices => choices.Length > 0).ToArbitrary();

    [Fact]
    public void Every_number_on_a_card_is_understood() => Check.One(Runs, Prop.ForAll(Cards, choices =>
        Enumerable.Range(0, choices.Length).All(index => new[] { $"{index + 1}", $" {index + 1}.", $"#{index + 1}", $"({index + 1})" }
            .All(text => ChoiceReader.Read(text, choices) == new ChoiceReading.Understood(index)))));

    [Fact]
    public void Every_label_is_read_back() => Check.One(Runs, Prop.ForAll(Cards, choices =>
        Enumerable.Range(0, choices.Length).All(index => new[] { choices[index].Label, choices[index].Label.ToUpperInvariant(), $"  {choices[index].Label} " }
            .All(text => ChoiceReader.Read(text, choices) == new ChoiceReading.Understood(index)))));

    [Fact]
    public void No_number_outside_the_card_is_understood() => Check.One(Runs, Prop.ForAll(Cards, choices =>
        new[] { "0", $"{choices.Length + 1}", "1000000", "-1" }.All(text => ChoiceReader.Read(text, choices) is ChoiceReading.NotUnderstood)));

    [Fact]
    public void Nothing_that_a_person_can_send_makes_a_reader_fail() => Check.One(Runs, Prop.ForAll(AnyText(), text =>
    {
        ReadableChoice[] choices = [new("a", text, [text]), new("b", "Yes", Words.Yes)];
        var today = new LocalDate(2026, 9, 14);
        _ = ChoiceReader.Read(text, choices);
        _ = ChoiceReader.ReadMany(text, choices);
        _ = DateReader.Read(text, today, Language.Spanish);
        _ = DateReader.ReadRange(text, today, Language.English);
        _ = TimeReader.ReadWindows(text);
        _ = TimeReader.ReadTime(text);
        _ = NumberReader.Read(text);
        _ = DurationReader.Read(text);
        _ = NameReader.FindMentions("@" + text, [("1", text), ("2", "Ana")]);
        _ = Nearest.Of(text, [text, "help"]);
    }));

    [Fact]
    public void Folding_twice_changes_nothing() => Check.One(Runs, Prop.ForAll(AnyText(), text => Fold.Of(Fold.Of(text)) == Fold.Of(text)));

    [Fact]
    public void Numbers_in_digits_are_read_back() => Check.One(Runs, Prop.ForAll(Gen.Choose(0, 1000).ToArbitrary(), number => NumberReader.Read($"{number}") == number));

    [Fact]
    public void Days_are_read_back_as_ISO_and_in_both_languages() => Check.One(Runs, Prop.ForAll(Gen.Choose(0, 3000).ToArbitrary(), days =>
    {
        var today = new LocalDate(2026, 9, 14);
        var day = today.PlusDays(days);
        string[] months = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];
        return new[] { $"{day:yyyy-MM-dd}", $"{day.Month}/{day.Day}/{day.Year}", $"{day.Day}.{day.Month}.{day.Year}", $"{day.Day} de {months[day.Month - 1]} de {day.Year}" }
            .All(text => DateReader.Read(text, today, Language.English) == day);
    }));

    /// <summary>Any UTF-16 at all, broken surrogates among it, and texts that look like answers.</summary>
    private static Arbitrary<string> AnyText() => Gen.OneOf(
        Gen.Choose(0, 0xFFFF).Select(code => (char)code).ArrayOf().Select(characters => new string(characters)),
        Gen.Elements("1234567890:-–/., @#'’yandtoaempmllunesdic".ToCharArray()).ArrayOf().Select(characters => new string(characters)),
        Gen.Elements(Vocabulary).ArrayOf().Select(words => string.Join(' ', words))).ToArbitrary();
}
