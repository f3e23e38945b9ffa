using System.Collections;
using Newtonsoft.Json;

namespace SlackNet;

public interface ISlackUrlBuilder
{
    string Url(string apiMethod, Dictionary<string, object> args);
}

internal sealed class SlackUrlBuilder(SlackJsonSettings jsonSettings) : ISlackUrlBuilder
{
    public string Url(string apiMethod, Dictionary<string, object> args)
    {
        var query = string.Join('&', args.Where(arg => arg.Value != null).Select(arg => $"{arg.Key}={Uri.EscapeDataString(TextOf(arg.Value))}"));
        return $"https://slack.com/api/{apiMethod}{(args.Count > 0 ? "?" : null)}{query}";
    }

    private string TextOf(object value) => value switch
    {
        string text => text,
        IDictionary map => Json(map),
        IEnumerable list => string.Join(',', list.Cast<object>().Select(item => Json(item).Trim('"'))),
        _ => Json(value),
    };

    private string Json(object value) => JsonConvert.SerializeObject(value, jsonSettings.SerializerSettings);
}
