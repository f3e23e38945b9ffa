using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Schema
{
    /// <summary>A channel refused a call.</summary>
    public class ErrorResponseException : RestException
    {
        /// <summary>A channel refused a call.</summary>
        public ErrorResponseException()
        {
        }

        /// <summary>A channel refused a call.</summary>
        public ErrorResponseException(string message)
            : base(message)
        {
        }

        /// <summary>A channel refused a call.</summary>
        public ErrorResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        /// <summary>The request.</summary>
        public HttpRequestMessageWrapper Request { get; set; }

        /// <summary>The response: its status says what kind of refusal, its headers when to come back.</summary>
        public HttpResponseMessageWrapper Response { get; set; }

        /// <summary>The channel's reason; null when the body is no error response.</summary>
        public ErrorResponse Body { get; set; }
    }
}

namespace Microsoft.Bot.Connector
{
    /// <summary>Names of channels.</summary>
    public class Channels
    {
        /// <summary>The emulator.</summary>
        public const string Emulator = "emulator";

        /// <summary>Microsoft Teams.</summary>
        public const string Msteams = "msteams";

        /// <summary>Slack.</summary>
        public const string Slack = "slack";

        /// <summary>Tests.</summary>
        public const string Test = "test";
    }

    /// <summary>Calls a channel.</summary>
    public interface IConnectorClient : IDisposable
    {
        /// <summary>The channel's address.</summary>
        Uri BaseUri { get; set; }

        /// <summary>Proves that the bot calls.</summary>
        ServiceClientCredentials Credentials { get; }

        /// <summary>Its conversations.</summary>
        IConversations Conversations { get; }
    }

    /// <summary>Calls a channel.</summary>
    public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
    {
        /// <summary>A client for a channel's address that uses an HTTP client of its caller's.</summary>
        public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
            : base(customHttpClient, disposeHttpClient)
        {
            BaseUri = baseUri ?? throw new ArgumentNullException(nameof(baseUri));
            Credentials = credentials ?? throw new ArgumentNullException(nameof(credentials));
            Conversations = new Conversations(this);
        }

        public Uri BaseUri { get; set; }

        public ServiceClientCredentials Credentials { get; }

        public virtual IConversations Conversations { get; }
    }
}
