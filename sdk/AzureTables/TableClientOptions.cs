using System;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How clients of one service speak: version of the protocol, and what Azure.Core lets one set (retry, transport, diagnostics).</summary>
public class TableClientOptions : ClientOptions
{
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        Version = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };
        foreach (var name in (string[])["$format", "$filter", "$top", "$select"])
        {
            Diagnostics.LoggedQueryParameters.Add(name);
        }

        foreach (var name in (string[])["DataServiceVersion", "ETag", "If-Match", "Prefer", "x-ms-version", "x-ms-request-id"])
        {
            Diagnostics.LoggedHeaderNames.Add(name);
        }
    }

    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }

    internal string Version { get; }
}
