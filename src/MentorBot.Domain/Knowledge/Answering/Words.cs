using System.Globalization;
using System.Text;

namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>Cuts a text into words as the index knows them: lower case, no accents, no apostrophes, one stem per word.</summary>
internal static class Words
{
    private const int LongestWord = 40;

    /// <summary>The words of a text in their order, normalised but not yet stemmed.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                if (word.Length < LongestWord)
                    word.Append(char.ToLowerInvariant(c));
            }
            else if (!IsInsideWord(c) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }

    /// <summary>The stem under which all forms of a word are found.</summary>
    public static string Stem(string word, AnswerLanguage language) =>
        language is AnswerLanguage.Spanish ? SpanishStemmer.Stem(word) : EnglishStemmer.Stem(word);

    /// <summary>Apostrophes join (don't, what's) and accents vanish (reunión): both leave the word whole.</summary>
    private static bool IsInsideWord(char c) =>
        c is '\'' or '’' or 'ʼ' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
