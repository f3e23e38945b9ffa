using System.Security.Cryptography;

namespace MentorBot.Domain.Communities;

/// <summary>The six letters that let a person into a community; they fit on a note by the time clock.</summary>
public readonly record struct JoinCode(string Value)
{
    /// <summary>Letters nobody mistakes for another one or for a digit (no I, L, O, Q).</summary>
    public const string Alphabet = "ABCDEFGHJKMNPRSTUVWXYZ";

    /// <summary>How many letters.</summary>
    public const int Length = 6;

    /// <summary>Makes a code that nobody can guess.</summary>
    public static JoinCode New() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Reads a code as people type it: any case, with spaces or dashes. Null when it cannot be one.</summary>
    public static JoinCode? Parse(string text)
    {
        var letters = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or '"'))).ToUpperInvariant();
        return letters.Length == Length && letters.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) ? new JoinCode(letters) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
