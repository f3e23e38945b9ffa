using System.Collections;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace SlackNet;

/// <summary>The property is left out of the JSON while it holds its type's default or an empty list.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LeftOutAttribute : Attribute
{
    public static bool IsNothing(object value) => value switch
    {
        null or false or 0 => true,
        Enum constant => Convert.ToInt64(constant, CultureInfo.InvariantCulture) == 0,
        ICollection list => list.Count == 0,
        _ => false,
    };
}

/// <summary>Enums by their names in snake case; an unknown name is the first.</summary>
internal sealed class EnumNames(NamingStrategy names) : JsonConverter
{
    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType).IsEnum;

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => writer.WriteValue(NameOf(value));

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null && Nullable.GetUnderlyingType(objectType) != null)
            return null;
        var type = Nullable.GetUnderlyingType(objectType) ?? objectType;
        return Enum.GetValues(type).Cast<object>().FirstOrDefault(value => NameOf(value) == (string)reader.Value) ?? Enum.ToObject(type, 0);
    }

    private string NameOf(object value) => names.GetPropertyName(value.ToString(), hasSpecifiedName: false);
}

/// <summary>Times of day as hh:mm.</summary>
internal sealed class TimesOfDay : JsonConverter
{
    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(TimeSpan);

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        writer.WriteValue(((TimeSpan)value).ToString("hh\\:mm", CultureInfo.InvariantCulture));

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        reader.TokenType == JsonToken.Null ? null : TimeSpan.Parse((string)reader.Value, CultureInfo.InvariantCulture);
}
