using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>
/// Changes as one request: "Performing entity group transactions". A multipart batch holds one multipart change set, which holds
/// a whole HTTP request for each change; the answer is built likewise.
/// </summary>
internal static class TransactionContent
{
    public static void Write(HttpMessage message, string endpoint, List<TableChange> changes)
    {
        var (batch, changeSet) = ($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
        var body = new ArrayBufferWriter<byte>();
        Line(body, $"--{batch}");
        Line(body, $"Content-Type: multipart/mixed; boundary={changeSet}");
        Line(body, "");
        foreach (var change in changes)
        {
            Line(body, $"--{changeSet}");
            Line(body, "Content-Type: application/http");
            Line(body, "Content-Transfer-Encoding: binary");
            Line(body, "");
            Line(body, $"{change.Method} {endpoint}{change.PathAndQuery} HTTP/1.1");
            Line(body, "DataServiceVersion: 3.0");
            Line(body, $"Accept: {TableWire.JsonMinimal}");
            foreach (var (name, value) in change.Headers)
            {
                Line(body, $"{name}: {value}");
            }

            if (change.HasContent)
            {
                Line(body, $"Content-Type: {TableWire.Json}");
                Line(body, "");
                EntityJson.Write(body, change.Entity);
            }

            Line(body, "");
            Line(body, "");
        }

        Line(body, $"--{changeSet}--");
        Line(body, $"--{batch}--");
        TableWire.SetContent(message, $"multipart/mixed; boundary={batch}", body);
    }

    /// <summary>The answers in the order of the changes; a refused transaction has one, the refusal.</summary>
    public static IReadOnlyList<Response> Read(Response response)
    {
        var answers = new List<Response>();
        Read(response.Content.ToMemory(), response.Headers.ContentType, answers);
        return answers;
    }

    private static void Read(ReadOnlyMemory<byte> content, string contentType, List<Response> answers)
    {
        if (contentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is true)
        {
            foreach (var part in PartsOf(content, contentType))
            {
                var (headers, body) = HeadersOf(part);
                Read(body, headers.Find(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value, answers);
            }
        }
        else
        {
            // HTTP/1.1 204 No Content
            var end = content.Span.IndexOf("\r\n"u8);
            var status = Encoding.ASCII.GetString(content.Span[..Math.Max(end, 0)]).Split(' ', 3);
            if (status.Length < 2 || !int.TryParse(status[1], CultureInfo.InvariantCulture, out var code))
            {
                throw new FormatException("The answer to a transaction holds a part that is not an HTTP response.");
            }

            var (headers, body) = HeadersOf(content[(end + 2)..]);
            answers.Add(new PartResponse(code, status.Length > 2 ? status[2] : "", headers, body));
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> PartsOf(ReadOnlyMemory<byte> content, string contentType)
    {
        var boundary = Encoding.ASCII.GetBytes("--" + contentType[(contentType.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase) + 9)..].Trim('"', ' '));
        var start = content.Span.IndexOf(boundary);
        while (start >= 0)
        {
            content = content[(start + boundary.Length)..];
            if (content.Span.StartsWith("--"u8))
            {
                yield break;
            }

            start = content.Span.IndexOf(boundary);
            var part = start < 0 ? content : content[..start];
            yield return part[Math.Min(2, part.Length)..];
        }
    }

    private static (List<HttpHeader> Headers, ReadOnlyMemory<byte> Body) HeadersOf(ReadOnlyMemory<byte> part)
    {
        var headers = new List<HttpHeader>();
        while (part.Span.IndexOf("\r\n"u8) is var end and > 0)
        {
            var line = Encoding.UTF8.GetString(part.Span[..end]);
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            {
                headers.Add(new HttpHeader(line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }

            part = part[(end + 2)..];
        }

        return (headers, part.Span.StartsWith("\r\n"u8) ? part[2..] : part);
    }

    private static void Line(ArrayBufferWriter<byte> body, string text)
    {
        Encoding.UTF8.GetBytes(text, body);
        body.Write("\r\n"u8);
    }
}
