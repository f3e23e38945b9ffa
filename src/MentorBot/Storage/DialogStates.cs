using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace MentorBot.Storage;

/// <summary>How the dialogs' state is written down. Types stand as short names of ours from this list, so that it survives a switch of the SDK.</summary>
public sealed class DialogStates : ISerializationBinder
{
    private static readonly (string Name, Type Type)[] Allowed =
    [
        ("state", typeof(Dictionary<string, object>)),
        ("dialogs", typeof(DialogState)),
        ("dialog", typeof(DialogInstance)),
        ("stack", typeof(List<DialogInstance>)),
        ("prompt", typeof(PromptOptions)),
        ("asked", typeof(Dialogs.Talk.AskedStep)),
    ];

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Objects,
        SerializationBinder = new DialogStates(),
        NullValueHandling = NullValueHandling.Ignore,
        ContractResolver = new DefaultContractResolver(),
        MaxDepth = 32,
    });

    // Written on every turn of a dialog: growing it anew would cost several times its length.
    [ThreadStatic]
    private static StringBuilder? scratch;

    /// <summary>Writes a state.</summary>
    public static string Write(object state)
    {
        var text = scratch ??= new StringBuilder(4096);
        text.Clear();
        using var writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture)) { ArrayPool = Chars.Pool };
        Serializer.Serialize(writer, state, typeof(object));
        return text.ToString();
    }

    /// <summary>Reads a state; null when it was written by a version that this one cannot read: then the dialog starts over.</summary>
    public static object? Read(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { ArrayPool = Chars.Pool };
        try
        {
            return Serializer.Deserialize<object>(reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Type BindToType(string? assemblyName, string typeName) =>
        Array.Find(Allowed, allowed => allowed.Name == typeName).Type ?? throw new JsonSerializationException($"'{typeName}' is not a type that dialogs store.");

    /// <inheritdoc/>
    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
    {
        assemblyName = null;
        typeName = Array.Find(Allowed, allowed => allowed.Type == serializedType).Name
            ?? throw new JsonSerializationException($"{serializedType} is not on the list of what dialogs store.");
    }

    private sealed class Chars : IArrayPool<char>
    {
        public static Chars Pool { get; } = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array is not null)
                ArrayPool<char>.Shared.Return(array);
        }
    }
}
