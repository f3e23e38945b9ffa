using System.Reflection;
using System.Xml.Linq;

namespace MentorBot.Tests.Conventions;

public sealed class Architecture
{
    [Fact]
    public void The_domain_references_the_base_library_and_NodaTime_and_nothing_else()
    {
        Assert.DoesNotContain(Names(Product.Domain), name => name != "NodaTime" && !name.StartsWith("System.", StringComparison.Ordinal));
        Assert.Equal(["NodaTime"], References("MentorBot.Domain"));
    }

    [Fact]
    public void The_conversations_know_no_host_no_store_and_no_wire()
    {
        string[] forbidden = ["Azure.", "Microsoft.Data.Sqlite", "SQLitePCLRaw", "Microsoft.AspNetCore", "System.Net.", "SlackNet", "MentorBot.Sdk.SlackNet", "MentorBot.Sdk.AzureTables"];

        Assert.DoesNotContain("MentorBot", Names(Product.Dialogs));
        Assert.DoesNotContain(Names(Product.Dialogs), name => forbidden.Any(word => name.StartsWith(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_asynchronous_method_ends_in_a_cancellation_token() =>
        Assert.Empty(from type in Product.Types
                     where type.IsVisible
                     from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                     where !method.IsSpecialName && IsAsynchronous(method.ReturnType) && !IsDictated(method)
                     where method.GetParameters() is not [.., { ParameterType: var last }] || last != typeof(CancellationToken)
                     select $"{type.Name}.{method.Name}");

    private static IEnumerable<string> Names(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(Repository.Read("src", project, $"{project}.csproj")).Descendants()
            .Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference")
            .Select(element => (string)element.Attribute("Include")!);

    private static bool IsAsynchronous(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var generic && (generic == typeof(Task<>) || generic == typeof(ValueTask<>) || generic == typeof(IAsyncEnumerable<>)));

    // What others' base classes and interfaces ask for has the shape they ask for.
    private static bool IsDictated(MethodInfo method) =>
        !Product.Assemblies.Contains(method.GetBaseDefinition().DeclaringType!.Assembly)
        || (!method.IsStatic && method.DeclaringType is { IsInterface: false } type && type.GetInterfaces()
            .Where(contract => !Product.Assemblies.Contains(contract.Assembly))
            .Any(contract => type.GetInterfaceMap(contract).TargetMethods.Contains(method)));
}
