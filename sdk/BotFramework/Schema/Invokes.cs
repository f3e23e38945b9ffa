using Newtonsoft.Json;

namespace Microsoft.Bot.Schema
{
    /// <summary>The action of a pressed Action.Execute.</summary>
    public class AdaptiveCardInvokeAction
    {
        /// <summary>Action.Execute.</summary>
        [JsonProperty("type")] public string Type { get; set; }
        /// <summary>The action's id on the card.</summary>
        [JsonProperty("id")] public string Id { get; set; }
        /// <summary>The card author's verb.</summary>
        [JsonProperty("verb")] public string Verb { get; set; }
        /// <summary>The card author's data, with the inputs.</summary>
        [JsonProperty("data")] public object Data { get; set; }
    }

    /// <summary>The value of an invoke <c>adaptiveCard/action</c>.</summary>
    public class AdaptiveCardInvokeValue
    {
        /// <summary>The action.</summary>
        [JsonProperty("action")] public AdaptiveCardInvokeAction Action { get; set; }
        /// <summary>State the channel keeps.</summary>
        [JsonProperty("state")] public string State { get; set; }
    }

    /// <summary>The answer to an invoke <c>adaptiveCard/action</c>.</summary>
    public class AdaptiveCardInvokeResponse
    {
        /// <summary>An HTTP status.</summary>
        [JsonProperty("statusCode")] public int StatusCode { get; set; }
        /// <summary>The media type of the value.</summary>
        [JsonProperty("type")] public string Type { get; set; }
        /// <summary>A card, a text or an error.</summary>
        [JsonProperty("value")] public object Value { get; set; }
    }

    /// <summary>What went wrong, in a body.</summary>
    public class Error
    {
        /// <summary>Nothing set.</summary>
        public Error()
        {
        }

        /// <summary>What went wrong.</summary>
        public Error(string code = default, string message = default, InnerHttpError innerHttpError = default) =>
            (Code, Message, InnerHttpError) = (code, message, innerHttpError);

        /// <summary>A code.</summary>
        [JsonProperty("code")] public string Code { get; set; }
        /// <summary>The code in words.</summary>
        [JsonProperty("message")] public string Message { get; set; }
        /// <summary>The error behind it.</summary>
        [JsonProperty("innerHttpError")] public InnerHttpError InnerHttpError { get; set; }
    }

    /// <summary>The error behind an error.</summary>
    public class InnerHttpError
    {
        /// <summary>Nothing set.</summary>
        public InnerHttpError()
        {
        }

        /// <summary>An HTTP status.</summary>
        [JsonProperty("statusCode")] public int? StatusCode { get; set; }
        /// <summary>The body.</summary>
        [JsonProperty("body")] public object Body { get; set; }
    }

    /// <summary>The body of a failed call.</summary>
    public class ErrorResponse
    {
        /// <summary>Nothing set.</summary>
        public ErrorResponse()
        {
        }

        /// <summary>A failure.</summary>
        public ErrorResponse(Error error = default) => Error = error;

        /// <summary>What went wrong.</summary>
        [JsonProperty("error")] public Error Error { get; set; }
    }
}

namespace Microsoft.Bot.Builder
{
    /// <summary>The answer to an invoke: an HTTP status and a body.</summary>
    public class InvokeResponse
    {
        /// <summary>The HTTP status.</summary>
        public int Status { get; set; }

        /// <summary>The body, if any.</summary>
        public object Body { get; set; }

        /// <summary>Whether the status is 2xx.</summary>
        public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
    }
}
