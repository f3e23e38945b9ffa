namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>The forms of a word, so that a rule names it once. Forms that do not exist do no harm.</summary>
internal static class Inflection
{
    private static readonly string[] ArEndings =
        ["ar", "o", "as", "a", "amos", "an", "e", "es", "en", "emos", "aste", "aron", "aba", "abas", "aban", "abamos", "ado", "ada", "ados", "adas", "ara", "aran", "aras", "are", "aremos", "aria", "arian", "ase", "asen", "aramos"];

    private static readonly string[] ErEndings =
        ["er", "ir", "o", "es", "e", "emos", "imos", "en", "i", "iste", "io", "ieron", "ia", "ias", "ian", "iamos", "ido", "ida", "idos", "idas", "a", "as", "an", "amos", "iera", "ieran", "iese", "era", "eran", "ere", "ira", "iran", "ire", "eria", "iria"];

    private static readonly string[] Clitics = ["me", "te", "se", "le", "lo", "la", "les", "los", "las", "nos", "melo", "mela", "selo", "sela", "selos", "selas", "telo"];

    /// <summary>English: plural, third person, past and -ing, with and without a doubled consonant.</summary>
    public static IEnumerable<string> English(string word)
    {
        yield return word;
        var stem = word[^1] is 'e' ? word[..^1] : word;
        var softened = word[^1] is 'y' && word.Length > 2 && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] + "i" : null;
        yield return softened is not null ? softened + "es" : word + "s";
        yield return word + "es";
        yield return (softened ?? stem) + "ed";
        yield return stem + "ing";
        yield return stem + word[^1] + "ed";
        yield return stem + word[^1] + "ing";
    }

    /// <summary>Spanish: the forms of a regular verb, folded, with the pronouns that hang on infinitive and gerund.</summary>
    public static IEnumerable<string> Spanish(string infinitive)
    {
        var (stem, isAr) = (infinitive[..^2], infinitive.EndsWith("ar", StringComparison.Ordinal));
        foreach (var ending in isAr ? ArEndings : ErEndings)
            yield return stem + ending;
        var gerund = stem + (isAr ? "ando" : "iendo");
        yield return gerund;
        foreach (var clitic in Clitics)
        {
            yield return infinitive + clitic;
            yield return gerund + clitic;
        }
        var soft = !isAr ? null : stem[^1] switch { 'g' => stem + "u", 'c' => stem[..^1] + "qu", 'z' => stem[..^1] + "c", _ => null };
        if (soft is null)
            yield break;
        foreach (var ending in (string[])["e", "es", "en", "emos"])
            yield return soft + ending;
    }
}
