using System.Security.Cryptography;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Places;

/// <summary>A code that joins a person's addresses: shown in one place, typed in another.</summary>
public readonly record struct LinkCode(string Value)
{
    private const int Length = 8;

    /// <summary>Makes a code that nobody can guess.</summary>
    public static LinkCode New() => new(RandomNumberGenerator.GetString(JoinCode.Alphabet, Length));

    /// <summary>Reads a code as people type it: any case, with spaces or dashes. Null when it cannot be one.</summary>
    public static LinkCode? Parse(string text)
    {
        var letters = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or '"'))).ToUpperInvariant();
        return letters.Length == Length && letters.All(letter => JoinCode.Alphabet.Contains(letter, StringComparison.Ordinal)) ? new LinkCode(letters) : null;
    }
}

/// <summary>Whom a code joins to, and until when.</summary>
public sealed record LinkOffer(CommunityId Community, MemberId Member, Instant Until);
