using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The one JSON serializer of the wire. Its contracts are made once per process: the original made them for every connector
/// client, that is for every turn (about 8 ms and 700 KB).
/// </summary>
internal static class Wire
{
    public static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = new DefaultContractResolver(),
        MaxDepth = 128,
    };

    public static readonly JsonSerializer Serializer = JsonSerializer.Create(Settings);
}
