using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Channels.Slack;

/// <summary>
/// Whether a request comes from Slack and is fresh: Slack's signature v0, HMAC-SHA256 over "v0:timestamp:body", at most five minutes off
/// in either direction. Decided on the raw bytes, before anything is parsed.
/// </summary>
public static class SlackProof
{
    private const long MostSecondsOff = 300;

    /// <summary>Whether the signature fits, compared in constant time.</summary>
    /// <param name="secret">The signing secret.</param>
    /// <param name="timestamp">The header X-Slack-Request-Timestamp, in seconds.</param>
    /// <param name="signature">The header X-Slack-Signature.</param>
    /// <param name="body">The body's bytes, as they came.</param>
    /// <param name="now">The wall clock.</param>
    public static bool Holds(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (signature is null || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || Math.Abs(now.ToUnixTimeSeconds() - seconds) > MostSecondsOff)
            return false;
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(secret, timestamp, body)), Encoding.UTF8.GetBytes(signature));
    }

    /// <summary>The signature of a body.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return $"v0={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    /// <summary>Slack looks whether the certificate is good; it need not sign that.</summary>
    public static bool IsSslCheck(ReadOnlySpan<byte> body) => body.SequenceEqual("ssl_check=1"u8) || body.StartsWith("ssl_check=1&"u8);
}
