using System;
using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused whole; the service says because of which action.</summary>
public class TableTransactionFailedException(RequestFailedException requestFailedException) : RequestFailedException(
    requestFailedException.Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException.InnerException)
{
    /// <summary>The service begins its message with the index: <c>1:The specified entity already exists.</c></summary>
    public int? FailedTransactionActionIndex { get; } = IndexIn(requestFailedException.Message);

    private static int? IndexIn(string message)
    {
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }
}
