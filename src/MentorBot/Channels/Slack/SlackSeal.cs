using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Channels.Slack;

/// <summary>Encrypts what lies in the store (AES-256-GCM), bound to the row it lies in.</summary>
public sealed class SlackSeal(byte[] key)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>Closes: nonce, tag, and what was to be kept.</summary>
    public byte[] Close(string row, ReadOnlySpan<byte> plain)
    {
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(row));
        return box;
    }

    /// <summary>Opens; null when it was closed with another key or for another row.</summary>
    public byte[]? Open(string row, byte[] box)
    {
        if (box.Length < NonceBytes + TagBytes)
            return null;
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(row));
            return plain;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
