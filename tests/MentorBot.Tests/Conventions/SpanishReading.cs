using System.Text.RegularExpressions;

namespace MentorBot.Tests.Conventions;

/// <summary>How easy a Spanish text is to read.</summary>
/// <remarks>
/// Two formulas with their own scales: Fernández Huerta's lecturabilidad = 206.84 − 60 · syllables ÷ words − 1.02 · words ÷ sentences
/// (Medidas sencillas de lecturabilidad, Consigna 214, 1959), where "normal" begins at 60; and Szigriszt Pazos' perspicuidad =
/// 206.835 − 62.3 · syllables ÷ words − words ÷ sentences (Sistemas predictivos de legibilidad del mensaje escrito, 1993) on the INFLESZ
/// scale of Barrio Cantalejo (Legibilidad y salud, 2008), where "normal" begins above 55.
/// </remarks>
internal static partial class SpanishReading
{
    /// <summary>Fernández Huerta; 100 for a text without words.</summary>
    public static double FernandezHuerta(string text)
    {
        var measure = Measure.Of(text, Syllables);
        return measure.Words == 0 ? 100 : 206.84 - (60 * measure.SyllablesPerWord) - (1.02 * measure.WordsPerSentence);
    }

    /// <summary>Szigriszt Pazos, for the INFLESZ scale; 100 for a text without words.</summary>
    public static double Inflesz(string text)
    {
        var measure = Measure.Of(text, Syllables);
        return measure.Words == 0 ? 100 : 206.835 - (62.3 * measure.SyllablesPerWord) - measure.WordsPerSentence;
    }

    /// <summary>Syllables of a word: its strong vowels (a, e, o, and í, ú); weak ones join a strong neighbour, or each other.</summary>
    public static int Syllables(string word)
    {
        word = MuteU().Replace(word.ToLowerInvariant(), "$1");
        if (word.EndsWith('y'))
            word = word[..^1] + 'i';
        var count = 0;
        foreach (var group in Vowels().EnumerateMatches(word))
            count += Math.Max(1, Strong().Count(word.AsSpan(group.Index, group.Length)));
        return Math.Max(1, count);
    }

    // "que", "guía"; not "agua", "cigüeña".
    [GeneratedRegex("([gq])u(?=[eiéí])")]
    private static partial Regex MuteU();

    [GeneratedRegex("[aeiouáéíóúü]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("[aeoáéóíú]")]
    private static partial Regex Strong();
}
