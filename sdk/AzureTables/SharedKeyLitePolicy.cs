using System;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Signs every try of a request: "Authorize with Shared Key", the Lite scheme of the Table service (date and resource).</summary>
internal sealed class SharedKeyLitePolicy(TableSharedKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
#pragma warning disable RS0030 // A signature is valid by the wall clock, and the original's constructors take no TimeProvider.
        var date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
#pragma warning restore RS0030
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue(
            "Authorization", $"SharedKeyLite {credential.AccountName}:{credential.Sign($"{date}\n{ResourceOf(message.Request.Uri.ToUri())}")}");
    }

    // The account, the path as it is sent, and of the query only "comp".
    private string ResourceOf(Uri uri)
    {
        var resource = $"/{credential.AccountName}{uri.AbsolutePath}";
        foreach (var part in uri.Query.TrimStart('?').Split('&'))
        {
            if (part.StartsWith("comp=", StringComparison.Ordinal))
            {
                resource += $"?{part}";
            }
        }

        return resource;
    }
}
