using System.Collections.Generic;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Finds code and message in the service's error: <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>.</summary>
internal sealed class TableErrorDetails : RequestFailedDetailsParser
{
    public static RequestFailedException ExceptionOf(Response response) => new(response, null, new TableErrorDetails());

    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        (error, data) = (null, null);
        try
        {
            using var json = JsonDocument.Parse(response.Content.ToMemory());
            if (json.RootElement.ValueKind is not JsonValueKind.Object || !json.RootElement.TryGetProperty("odata.error", out var details))
            {
                return false;
            }

            error = new ResponseError(details.GetProperty("code").GetString(), details.GetProperty("message").GetProperty("value").GetString());
            return true;
        }
        catch (System.Exception broken) when (broken is JsonException or KeyNotFoundException or System.InvalidOperationException)
        {
            // A proxy's page, or nothing: the status alone has to do.
            return false;
        }
    }
}
