using System.Net.Http;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace SlackNet;

public static class Default
{
    private static readonly Lazy<HttpClient> Shared = new(() => new HttpClient());

    public static IHttp Http(SlackJsonSettings jsonSettings = null, Func<HttpClient> getHttpClient = null, ILogger logger = null) =>
        new Http(getHttpClient ?? (() => Shared.Value), jsonSettings ?? JsonSettings());

    public static ISlackUrlBuilder UrlBuilder(SlackJsonSettings jsonSettings = null) => new SlackUrlBuilder(jsonSettings ?? JsonSettings());

    public static SlackJsonSettings JsonSettings(ISlackTypeResolver slackTypeResolver = null, ILogger logger = null)
    {
        var names = new SnakeCaseNamingStrategy();
        return new SlackJsonSettings(new JsonSerializerSettings
        {
            NullValueHandling = NullValueHandling.Ignore,
            DateFormatString = "yyyy-MM-dd",
            ContractResolver = new Contracts { NamingStrategy = names },
            Converters = { new EnumNames(names), new TimesOfDay() },
        });
    }

    // A property that says so is left out while it has its type's default or is an empty list.
    private sealed class Contracts : DefaultContractResolver
    {
        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (property.AttributeProvider?.GetAttributes(typeof(LeftOutAttribute), inherit: false).FirstOrDefault() is LeftOutAttribute)
                property.ShouldSerialize = owner => !LeftOutAttribute.IsNothing(property.ValueProvider.GetValue(owner));
            return property;
        }
    }
}

public class SlackJsonSettings
{
    internal SlackJsonSettings(JsonSerializerSettings settings) => SerializerSettings = settings;

    public JsonSerializerSettings SerializerSettings { get; }
}

public interface ISlackTypeResolver;

public interface ILogger;
