using System.Net;
using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>A call that failed.</summary>
public class RestException : Exception
{
    /// <summary>A call that failed.</summary>
    public RestException()
    {
    }

    /// <summary>A call that failed.</summary>
    public RestException(string message)
        : base(message)
    {
    }

    /// <summary>A call that failed.</summary>
    public RestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>An answer that is not the JSON it should be.</summary>
public class SerializationException : RestException
{
    /// <summary>An answer that is not the JSON it should be.</summary>
    public SerializationException(string message, string content, Exception innerException)
        : base(message, innerException) => Content = content;

    /// <summary>The answer.</summary>
    public string Content { get; set; }
}

/// <summary>An argument that can never be right.</summary>
public class ValidationException(string rule, string target) : RestException($"'{target}' {rule}.")
{
    /// <summary>The rule it breaks.</summary>
    public string Rule { get; } = rule;

    /// <summary>The argument.</summary>
    public string Target { get; } = target;
}

/// <summary>A message that can be looked at after its connection is gone.</summary>
public abstract class HttpMessageWrapper
{
    /// <summary>The body, if it was kept.</summary>
    public string Content { get; set; }

    /// <summary>The headers, but for the authorization.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes over headers.</summary>
    protected void CopyHeaders(HttpHeaders headers)
    {
        foreach (var (name, values) in headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
        {
            // An exception ends in a log; a token must not.
            if (!name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                Headers[name] = values.ToList();
        }
    }
}

/// <summary>A request that can be looked at after its connection is gone.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    /// <summary>A request.</summary>
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        (Method, RequestUri, Content) = (httpRequest.Method, httpRequest.RequestUri, content);
        CopyHeaders(httpRequest.Headers);
        CopyHeaders(httpRequest.Content?.Headers);
    }

    /// <summary>The method.</summary>
    public HttpMethod Method { get; protected set; }

    /// <summary>The address.</summary>
    public Uri RequestUri { get; protected set; }
}

/// <summary>A response that can be looked at after its connection is gone.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    /// <summary>A response.</summary>
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        (StatusCode, ReasonPhrase, Content) = (httpResponse.StatusCode, httpResponse.ReasonPhrase, content);
        CopyHeaders(httpResponse.Headers);
        CopyHeaders(httpResponse.Content?.Headers);
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; protected set; }

    /// <summary>The status in words.</summary>
    public string ReasonPhrase { get; protected set; }
}

/// <summary>A call's messages.</summary>
public class HttpOperationResponse : IDisposable
{
    /// <summary>The request.</summary>
    public HttpRequestMessage Request { get; set; }

    /// <summary>The response.</summary>
    public HttpResponseMessage Response { get; set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the messages.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Request?.Dispose();
            Response?.Dispose();
        }
    }
}

/// <summary>A call's messages and result.</summary>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    /// <summary>The result; null when the body was empty.</summary>
    public T Body { get; set; }
}

/// <summary>Proves to a service who calls it.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Puts the proof into a request.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Calls a service over HTTP.</summary>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    private readonly bool disposeHttpClient;

    /// <summary>A client that uses an HTTP client of its caller's.</summary>
    protected ServiceClient(HttpClient httpClient, bool disposeHttpClient = true)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        (HttpClient, this.disposeHttpClient) = (httpClient, disposeHttpClient);
    }

    /// <summary>The HTTP client.</summary>
    public HttpClient HttpClient { get; protected set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the HTTP client if it is the client's own.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && disposeHttpClient)
            HttpClient.Dispose();
    }
}
