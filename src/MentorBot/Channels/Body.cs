namespace MentorBot.Channels;

/// <summary>Reads a request's body up to a limit, before anything is parsed.</summary>
public static class Body
{
    /// <summary>The bytes; null when there are more than <paramref name="most"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, long most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
            return null;
        var buffer = new byte[(int)Math.Min((request.ContentLength ?? 4095) + 1, most + 1)];
        var length = 0;
        for (int read; (read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0;)
        {
            length += read;
            if (length > most)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(2L * length, most + 1));
        }
        return buffer.AsMemory(0, length);
    }
}
