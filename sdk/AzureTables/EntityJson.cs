using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Entities as the service's JSON: a property whose type JSON lacks has its type beside it in <c>name@odata.type</c>.</summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";

    public static void Write(IBufferWriter<byte> to, ITableEntity entity)
    {
        // In ASCII, as the original: Azurite reads a body in pieces and breaks a longer character that lies across two.
        using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        foreach (var (name, value) in PropertiesOf(entity))
        {
            // The service sets both itself.
            if (value is not null && name is not (TableEntity.ETagName or nameof(ITableEntity.Timestamp)))
            {
                Write(json, name, value);
            }
        }

        json.WriteEndObject();
    }

    public static T Read<T>(JsonElement json)
        where T : class, ITableEntity
    {
        var entity = new TableEntity();
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            {
                types[property.Name[..^TypeSuffix.Length]] = property.Value.GetString();
            }
            else if (property.Name is TableEntity.ETagName || !property.Name.StartsWith("odata.", StringComparison.Ordinal))
            {
                types.TryGetValue(property.Name, out var type);
                entity[property.Name] = ValueOf(property.Value, property.Name is nameof(ITableEntity.Timestamp) ? "Edm.DateTime" : type);
            }
        }

        return entity as T ?? throw Unsupported(typeof(T));
    }

    private static TableEntity PropertiesOf(ITableEntity entity) => entity as TableEntity ?? throw Unsupported(entity.GetType());

    private static NotSupportedException Unsupported(Type type) =>
        new($"This implementation stores {nameof(TableEntity)} only; {type.Name} is a model of its own (see CONFORMANCE.md).");

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                WriteTyped("Edm.Int64", number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                json.WriteString(name + TypeSuffix, "Edm.Double");
                json.WriteNumber(name, number);
                break;
            case double number:
                WriteTyped("Edm.Double", number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                WriteTyped("Edm.DateTime", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                WriteTyped("Edm.DateTime", time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
                break;
            case Guid id:
                WriteTyped("Edm.Guid", id.ToString());
                break;
            case byte[] bytes:
                WriteTyped("Edm.Binary", Convert.ToBase64String(bytes));
                break;
            case BinaryData bytes:
                WriteTyped("Edm.Binary", Convert.ToBase64String(bytes));
                break;
            default:
                throw new NotSupportedException($"Property '{name}' is a {value.GetType().Name}, which a table cannot hold.");
        }

        void WriteTyped(string type, string text)
        {
            json.WriteString(name + TypeSuffix, type);
            json.WriteString(name, text);
        }
    }

    private static object ValueOf(JsonElement json, string type) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when type is not "Edm.Double" && json.TryGetInt32(out var number) => number,
        JsonValueKind.Number => json.GetDouble(),
        _ => type switch
        {
            "Edm.Int64" => long.Parse(json.GetString()!, CultureInfo.InvariantCulture),
            "Edm.Double" => double.Parse(json.GetString()!, CultureInfo.InvariantCulture),
            "Edm.DateTime" => DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            "Edm.Guid" => json.GetGuid(),
            "Edm.Binary" => json.GetBytesFromBase64(),
            _ => json.GetString(),
        },
    };
}
