using System;
using System.Buffers;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Requests to one account: "Table service REST API".</summary>
internal sealed class TableWire
{
    public const string Json = "application/json";
    public const string JsonMinimal = "application/json;odata=minimalmetadata";
    public const string Format = "$format=application%2Fjson%3Bodata%3Dminimalmetadata";
    private readonly HttpPipeline pipeline;
    private readonly string version;

    public TableWire(Uri endpoint, HttpPipelinePolicy authorization, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        options ??= new TableClientOptions();
        Endpoint = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
        version = options.Version;
        pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authorization },
            RequestFailedDetailsParser = new TableErrorDetails(),
        });
    }

    /// <summary>Without a slash at its end.</summary>
    public string Endpoint { get; }

    /// <summary>The address of an entity, keys quoted and escaped.</summary>
    public static string EntityPath(string table, string partitionKey, string rowKey) =>
        $"/{table}(PartitionKey='{KeyText(partitionKey)}',RowKey='{KeyText(rowKey)}')";

    /// <summary>A request with the headers all of them have; <paramref name="expected"/> are the statuses that are no error.</summary>
    public HttpMessage Message(RequestMethod method, string pathAndQuery, params ReadOnlySpan<ushort> expected)
    {
        var message = pipeline.CreateMessage(null, new StatusCodeClassifier(expected));
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(Endpoint + pathAndQuery));
        message.Request.Headers.SetValue("x-ms-version", version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", JsonMinimal);
        return message;
    }

    /// <summary>Gives the request a body.</summary>
    public static void SetContent(HttpMessage message, string contentType, ArrayBufferWriter<byte> body)
    {
        message.Request.Headers.SetValue("Content-Type", contentType);
        message.Request.Content = RequestContent.Create(body.WrittenMemory);
    }

    /// <summary>Sends, with the retries and the signature of the pipeline.</summary>
    /// <exception cref="RequestFailedException">The service answered with an error.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        using (message)
        {
            await pipeline.SendAsync(message, cancellationToken);
            return message.Response.IsError ? throw TableErrorDetails.ExceptionOf(message.Response) : message.Response;
        }
    }

    private static string KeyText(string key) => Uri.EscapeDataString(TableQueryFilter.Escape(key));
}
