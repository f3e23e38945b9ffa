using SlackNet.WebApi;

namespace SlackNet;

public class SlackException : Exception
{
    public SlackException(ErrorResponse errorResponse)
        : base(errorResponse == null ? "Slack returned an unknown error response type" : $"Slack returned an error response: {errorResponse.Error}.") =>
        ErrorCode = errorResponse?.Error ?? "unknown";

    public string ErrorCode { get; }
}
