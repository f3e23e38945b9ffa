namespace MentorBot.Channels;

/// <summary>Reads a request's body up to a limit, before anything is parsed.</summary>
public static class Body
{
    /// <summary>The bytes; null when there are more than <paramref name="most"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, long most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
            return null;
        using var buffer = new MemoryStream((int)Math.Min(request.ContentLength ?? 4096, most));
        var chunk = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            if (buffer.Length + read > most)
                return null;
            buffer.Write(chunk, 0, read);
        }
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
