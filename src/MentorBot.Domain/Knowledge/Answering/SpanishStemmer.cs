namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// A light stemmer for Spanish, on words without accents: plural, gender, the pronouns that hang on a verb, and the endings of
/// the tenses people use in a question. Longest ending first, and a stem keeps at least three letters.
/// </summary>
internal static class SpanishStemmer
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["es"] = "ser", ["son"] = "ser", ["soy"] = "ser", ["era"] = "ser", ["fue"] = "ser", ["sea"] = "ser",
        ["esta"] = "est", ["estan"] = "est", ["estoy"] = "est", ["este"] = "este", ["esto"] = "este",
        ["voy"] = "ir", ["va"] = "ir", ["van"] = "ir", ["vamos"] = "ir",
        ["tengo"] = "ten", ["tiene"] = "ten", ["tienen"] = "ten", ["tener"] = "ten", ["tenemos"] = "ten", ["tuve"] = "ten",
        ["puedo"] = "pod", ["puede"] = "pod", ["pueden"] = "pod", ["puedes"] = "pod", ["poder"] = "pod", ["podemos"] = "pod", ["podria"] = "pod",
        ["hago"] = "hac", ["hace"] = "hac", ["hacen"] = "hac", ["hacer"] = "hac", ["hacemos"] = "hac", ["hice"] = "hac", ["hecho"] = "hac",
        ["quiero"] = "quer", ["quiere"] = "quer", ["quieren"] = "quer", ["querer"] = "quer", ["quisiera"] = "quer",
        ["digo"] = "dec", ["dice"] = "dec", ["dicen"] = "dec", ["decir"] = "dec", ["dijo"] = "dec",
        ["necesito"] = "necesit", ["sirve"] = "serv", ["sirven"] = "serv", ["servir"] = "serv",
        ["pierdo"] = "perd", ["pierde"] = "perd", ["empiezo"] = "empez", ["empieza"] = "empez", ["encuentro"] = "encontr", ["encuentra"] = "encontr",
        ["cuesta"] = "cost", ["cuestan"] = "cost", ["funciona"] = "funcion", ["mas"] = "mas", ["los"] = "el", ["las"] = "el", ["la"] = "el",
        ["unas"] = "un", ["unos"] = "un", ["una"] = "un",
    };

    private static readonly string[] Pronouns = ["selos", "selas", "selo", "sela", "melo", "mela", "telo", "nos", "los", "las", "les", "me", "te", "se", "lo", "la", "le"];

    private static readonly string[] Endings =
    [
        "imientos", "amientos", "imiento", "amiento", "aciones", "uciones", "iciones", "adoras", "adores", "adora", "mente",
        "acion", "icion", "ucion", "iendo", "ieron", "ariamos", "eriamos", "abamos", "aremos", "eremos", "iremos", "iamos",
        "ando", "aron", "aran", "eran", "iran", "aria", "eria", "iria", "abas", "aban", "adas", "ados", "idas", "idos",
        "ador", "amos", "emos", "imos", "aba", "ada", "ado", "ida", "ido", "ara", "era", "ira", "are", "ere", "ire", "ian",
        "ar", "er", "ir", "an", "en", "as", "es", "os", "ia", "io", "a", "e", "o",
    ];

    public static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var known))
            return known;
        if (word.Length < 4 || !char.IsAsciiLetter(word[^1]))
            return word;
        word = WithoutPronoun(word);
        if (word.Length > 4 && word.EndsWith("ces", StringComparison.Ordinal))
            word = word[..^3] + "z";
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return SameSpelling(word[..^ending.Length]);
        }
        return SameSpelling(word);
    }

    /// <summary>busque – buscar, llegue – llegar, empiece – empezar: one sound, two spellings.</summary>
    private static string SameSpelling(string stem) =>
        stem.EndsWith("qu", StringComparison.Ordinal) ? stem[..^2] + "c"
        : stem.EndsWith("gu", StringComparison.Ordinal) ? stem[..^1]
        : stem;

    /// <summary>ayudarme – ayudar, reunirnos – reunir: only after an infinitive or a gerund.</summary>
    private static string WithoutPronoun(string word)
    {
        foreach (var pronoun in Pronouns)
        {
            if (word.Length - pronoun.Length >= 4 && word.EndsWith(pronoun, StringComparison.Ordinal))
            {
                var verb = word[..^pronoun.Length];
                if (verb.EndsWith("ar", StringComparison.Ordinal) || verb.EndsWith("er", StringComparison.Ordinal)
                    || verb.EndsWith("ir", StringComparison.Ordinal) || verb.EndsWith("ndo", StringComparison.Ordinal))
                    return verb;
            }
        }
        return word;
    }
}
