using System.Reflection;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Conventions;

/// <summary>What the conventions look at.</summary>
internal static class Product
{
    public static Assembly Domain { get; } = typeof(IRecord).Assembly;

    public static Assembly Dialogs { get; } = typeof(ITexts).Assembly;

    public static Assembly Host { get; } = typeof(Settings).Assembly;

    public static IReadOnlyList<Assembly> Assemblies { get; } = [Domain, Dialogs, Host];

    public static IReadOnlyList<Type> Types { get; } = [.. Assemblies.SelectMany(assembly => assembly.GetTypes())];

    /// <summary>All types of rows.</summary>
    public static IReadOnlyList<Type> Records { get; } = [.. Types.Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IRecord)))];

    /// <summary>All commands.</summary>
    public static CommandList Commands { get; } =
        (CommandList)new ServiceCollection().AddConversation().Single(service => service.ServiceType == typeof(CommandList)).ImplementationInstance!;

    /// <summary>The kind of a type of rows.</summary>
    public static string KindOf(Type record) => Static<string>(record, nameof(IRecord.Kind));

    /// <summary>The version of a type of rows.</summary>
    public static int VersionOf(Type record) => Static<int>(record, nameof(IRecord.Version));

    // A static virtual member has no name of its own in the type that keeps the default; only a generic call finds it.
    private static T Static<T>(Type record, string member) =>
        (T)typeof(Product).GetMethod("Get" + member, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(record).Invoke(null, null)!;

    private static string GetKind<T>() where T : class, IRecord => T.Kind;

    private static int GetVersion<T>() where T : class, IRecord => T.Version;
}
