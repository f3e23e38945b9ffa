using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Domain;

/// <summary>Short names made from what a thing is about, so that deciding the same thing twice names it the same.</summary>
public static class ShortId
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A name of <paramref name="length"/> letters and digits without look-alikes (31 to the power of length values).</summary>
    public static string Of(int length, params ReadOnlySpan<string> parts)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', parts!));
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        return string.Create(length, hash[..32].ToArray(), static (name, hash) =>
        {
            for (var i = 0; i < name.Length; i++)
                name[i] = Alphabet[hash[i] % Alphabet.Length];
        });
    }
}
