using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Storage;

/// <summary>How records are written down: JSON behind a version number, names instead of numbers, ids as plain strings.</summary>
public static class RecordJson
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_buffer;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The one set of options: its contract caches live as long as the process.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        // Only null is left out: zero and off are decisions, and an enumeration's first value has a name like the others.
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What is computed from the rest is not stored.
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(),
            new Text<MemberId>(id => id.Value, text => new MemberId(text)),
            new Text<PairId>(id => id.Value, text => new PairId(text)),
            new Text<GroupId>(id => id.Value, text => new GroupId(text)),
            new Text<CommunityId>(id => id.Value, text => new CommunityId(text)),
            new Text<JoinCode>(code => code.Value, text => new JoinCode(text)),
            new Text<Instant>(InstantPattern.ExtendedIso.Format, text => InstantPattern.ExtendedIso.Parse(text).Value),
            new Text<LocalDate>(LocalDatePattern.Iso.Format, text => LocalDatePattern.Iso.Parse(text).Value),
            new Text<LocalTime>(LocalTimePattern.ExtendedIso.Format, text => LocalTimePattern.ExtendedIso.Parse(text).Value),
            new Text<Duration>(DurationPattern.Roundtrip.Format, text => DurationPattern.Roundtrip.Parse(text).Value),
        },
    };

    /// <summary>Writes a record with the version of its shape.</summary>
    public static string Write<T>(T record, int version)
    {
        // Every turn writes a few kilobytes: they are put together once, in a buffer that is used again.
        var buffer = t_buffer ??= new ArrayBufferWriter<byte>(4096);
        buffer.ResetWrittenCount();
        Encoding.UTF8.GetBytes(version.ToString(CultureInfo.InvariantCulture), buffer);
        buffer.Write(" "u8);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            JsonSerializer.Serialize(writer, record, Options);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a record; what an older version lacks has its default.</summary>
    /// <exception cref="InvalidDataException">The row was written by a newer version of the bot.</exception>
    public static T Read<T>(string value, int version)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        if (!int.TryParse(value.AsSpan(0, Math.Max(space, 0)), CultureInfo.InvariantCulture, out var written) || written > version)
            throw new InvalidDataException($"A row of {typeof(T).Name} has version '{value[..Math.Max(space, 0)]}'; this build knows {version}.");
        return JsonSerializer.Deserialize<T>(value.AsSpan(space + 1), Options) ?? throw new InvalidDataException($"A row of {typeof(T).Name} is null.");
    }

    private sealed class Text<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
