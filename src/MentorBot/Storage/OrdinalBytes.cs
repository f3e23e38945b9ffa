using System.Buffers;
using System.Text;

namespace MentorBot.Storage;

/// <summary>
/// Keys as bytes that sort as their UTF-16 units do: every unit in the bytes UTF-8 would give it by itself (CESU-8). UTF-8 proper
/// would sort what lies beyond U+FFFF behind U+E000–U+FFFF, and has no spelling for half a pair.
/// </summary>
public static class OrdinalBytes
{
    /// <summary>At most so many bytes.</summary>
    public static int MaxLength(string key) => key.Length * 3;

    /// <summary>Writes the key and says how many bytes it took.</summary>
    public static int Write(string key, Span<byte> bytes)
    {
        if (Ascii.FromUtf16(key, bytes, out var length) is OperationStatus.Done)
        {
            return length;
        }

        length = 0;
        foreach (var unit in key)
        {
            if (unit < 0x80)
            {
                bytes[length++] = (byte)unit;
            }
            else if (unit < 0x800)
            {
                bytes[length++] = (byte)(0xC0 | (unit >> 6));
                bytes[length++] = (byte)(0x80 | (unit & 0x3F));
            }
            else
            {
                bytes[length++] = (byte)(0xE0 | (unit >> 12));
                bytes[length++] = (byte)(0x80 | ((unit >> 6) & 0x3F));
                bytes[length++] = (byte)(0x80 | (unit & 0x3F));
            }
        }

        return length;
    }

    /// <summary>Reads back what <see cref="Write"/> wrote.</summary>
    public static string Read(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
        {
            return Encoding.ASCII.GetString(bytes);
        }

        var key = new StringBuilder(bytes.Length);
        for (var at = 0; at < bytes.Length;)
        {
            var first = bytes[at++];
            key.Append(first switch
            {
                < 0x80 => (char)first,
                < 0xE0 => (char)(((first & 0x1F) << 6) | (bytes[at++] & 0x3F)),
                _ => (char)(((first & 0x0F) << 12) | ((bytes[at++] & 0x3F) << 6) | (bytes[at++] & 0x3F)),
            });
        }

        return key.ToString();
    }
}
