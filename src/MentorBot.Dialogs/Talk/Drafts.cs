using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Dialogs.Talk;

/// <summary>How the drafts of unfinished dialogs are written down.</summary>
public static class Drafts
{
    /// <summary>Names of enumerations rather than numbers: their order may change.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>A draft as a dialog's option.</summary>
    public static string Write<T>(T draft) => JsonSerializer.Serialize(draft, Json);
}
