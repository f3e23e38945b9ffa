using MentorBot.Clock;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace MentorBot;

/// <summary>Sends the outbox's measurements to an OpenTelemetry collector, where one is configured.</summary>
public sealed class Telemetry(IConfiguration configuration) : IHostedService, IDisposable
{
    /// <summary>The key, as OpenTelemetry names it everywhere. Its other variables (protocol, headers, interval) are read as well.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private MeterProvider? _provider;

    /// <summary>The collector's address; null where none is configured.</summary>
    /// <exception cref="SettingException">It is no address.</exception>
    public static Uri? EndpointOf(IConfiguration configuration) => configuration[Endpoint] switch
    {
        null or "" => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" => new Uri(text),
        _ => throw new SettingException(Endpoint, "It must be the address of a collector, like http://localhost:4317."),
    };

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (EndpointOf(configuration) is { } endpoint)
        {
            // Over HTTP the exporter wants the whole path where the address is given in code.
            _provider = Sdk.CreateMeterProviderBuilder().AddMeter(Meters.Name)
                .AddOtlpExporter(options => options.Endpoint = options.Protocol == OtlpExportProtocol.HttpProtobuf ? new Uri(endpoint, "/v1/metrics") : endpoint)
                .Build();
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _provider?.ForceFlush(2000);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _provider?.Dispose();
}
