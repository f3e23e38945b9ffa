namespace SlackNet.WebApi;

public interface IOAuthV2Api
{
    Task<OauthV2AccessResponse> Access(string clientId, string clientSecret, string code, string grantType, string redirectUrl, string refreshToken, CancellationToken cancellationToken = default);
}

public class OauthAccessResponse
{
    public string AccessToken { get; set; }
}

public class OauthV2AccessResponse : OauthAccessResponse
{
    public WorkSpace Team { get; set; }

    public AuthedUser AuthedUser { get; set; }
}

internal sealed class OAuthV2Api(SlackApiClient client) : IOAuthV2Api
{
    // Whoever asks for a token has none to show.
    public Task<OauthV2AccessResponse> Access(string clientId, string clientSecret, string code, string grantType, string redirectUrl, string refreshToken, CancellationToken cancellationToken = default) =>
        ((SlackApiClient)client.WithAccessToken(string.Empty)).PostForm<OauthV2AccessResponse>("oauth.v2.access", new()
        {
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["code"] = code,
            ["grant_type"] = grantType,
            ["redirect_uri"] = redirectUrl,
            ["refresh_token"] = refreshToken,
        }, cancellationToken);
}
