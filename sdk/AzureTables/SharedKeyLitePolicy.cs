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

        // The account and the path as it is sent; of a query only "comp" would belong here, and no request of ours has one.
        var signature = credential.Sign($"{date}\n/{credential.AccountName}{message.Request.Uri.ToUri().AbsolutePath}");
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{signature}");
    }
}
