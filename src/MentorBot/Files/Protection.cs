using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Files;

/// <summary>Seals bytes for a purpose: nobody without the key can read them, change them, or use them for another purpose.</summary>
/// <param name="root">32 bytes; each purpose has a key of its own derived from it.</param>
public sealed class Protection(byte[] root)
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>A protection that ends with this process.</summary>
    public static Protection ForThisProcess() => new(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Reads Protection:Key.</summary>
    /// <exception cref="SettingException">It is not 32 bytes in base64.</exception>
    public static byte[] KeyOf(string base64)
    {
        var bytes = new byte[KeyBytes];
        return Convert.TryFromBase64String(base64, bytes, out var length) && length == KeyBytes ? bytes : throw new SettingException("Protection:Key", "It must be 32 bytes in base64.");
    }

    /// <summary>Seals: nonce, tag, and the sealed bytes.</summary>
    public byte[] Seal(string purpose, ReadOnlySpan<byte> plain)
    {
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(KeyFor(purpose), TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes));
        return box;
    }

    /// <summary>Opens what was sealed for the same purpose with the same key; null when it was not.</summary>
    public byte[]? Open(string purpose, ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceBytes + TagBytes)
            return null;
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(KeyFor(purpose), TagBytes);
        try
        {
            aes.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), plain);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private byte[] KeyFor(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, root, KeyBytes, info: Encoding.UTF8.GetBytes($"mentorbot {purpose}"));
}
