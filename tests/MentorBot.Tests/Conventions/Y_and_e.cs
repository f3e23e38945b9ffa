using System.Text.RegularExpressions;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain;
using MentorBot.Domain.Members;

namespace MentorBot.Tests.Conventions;

/// <summary>"Tú e Inés", not "tú y Inés", in every sentence there is.</summary>
public sealed partial class Y_and_e
{
    private static ITexts Spanish { get; } = TextsIn.Of(Language.Spanish);

    [Theory]
    [InlineData("Ana", "y")]
    [InlineData("Inés", "e")]
    [InlineData("Íñigo", "e")]
    [InlineData("Hilda", "e")]
    [InlineData("Yvonne", "e")] // a y that sounds like an i
    [InlineData("Yolanda", "y")] // a y that does not
    [InlineData("Hiedra", "y")] // so said that no two sounds of i meet
    [InlineData("Ugo", "y")]
    public void Between_two_names(string name, string expected) => Assert.Equal($"Ada {expected} {name}", Spanish.Talk.And(["Ada", name]));

    [Fact]
    public void In_every_sentence_with_a_name()
    {
        var sentences = Sentences.Of(Spanish, CalledInes);
        Assert.InRange(sentences.Count(sentence => sentence.Text.Contains(" e Inés", StringComparison.Ordinal)), 10, int.MaxValue);
        Assert.DoesNotContain(sentences, sentence => WrongAnd().IsMatch(sentence.Text));
    }

    private static object? CalledInes(object? argument) => argument switch
    {
        "Ana" => "Inés",
        Member member => member with { Name = "Inés" },
        Refusal refusal => Rebuilt(refusal),
        IReadOnlyList<string> names => names.Select(name => (string)CalledInes(name)!).ToArray(),
        _ => argument,
    };

    private static object Rebuilt(object record)
    {
        var constructor = record.GetType().GetConstructors().OrderByDescending(found => found.GetParameters().Length).First();
        return constructor.GetParameters() is [var only] && only.ParameterType == record.GetType()
            ? record
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter => CalledInes(record.GetType().GetProperty(parameter.Name!)!.GetValue(record)))]);
    }

    [GeneratedRegex(@"\by (I|Í)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WrongAnd();
}
