using System;
using System.Globalization;
using System.Linq;

namespace Azure.Data.Tables;

/// <summary>Values as literals of an OData filter: "Querying tables and entities".</summary>
internal static class TableQueryFilter
{
    public static string Create(FormattableString filter) =>
        filter is null ? null : string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(Literal)]);

    /// <summary>A text inside quotes, in a filter or an address.</summary>
    public static string Escape(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private static object Literal(object value) => value switch
    {
        null => "null",
        string text => $"'{Escape(text)}'",
        char letter => $"'{Escape(letter.ToString())}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => number.ToString("0.0################", CultureInfo.InvariantCulture),
        DateTimeOffset time => $"datetime'{time.UtcDateTime:O}'",
        DateTime time => $"datetime'{time.ToUniversalTime():O}'",
        Guid id => $"guid'{id}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData bytes => $"X'{Convert.ToHexString(bytes.ToMemory().Span)}'",
        _ => throw new ArgumentException($"Unable to convert argument of type {value.GetType()} to an OData literal."),
    };
}
