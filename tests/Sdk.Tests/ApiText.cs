using System.Globalization;
using System.Reflection;

namespace MentorBot.Sdk.Tests;

/// <summary>The public API of an assembly, written as the lists in <c>api/</c> write it.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Aliases = new()
    {
        [typeof(string)] = "string", [typeof(object)] = "object", [typeof(bool)] = "bool", [typeof(void)] = "void", [typeof(int)] = "int",
        [typeof(long)] = "long", [typeof(double)] = "double", [typeof(float)] = "float", [typeof(decimal)] = "decimal", [typeof(byte)] = "byte",
    };

    /// <summary>Every public type: its header ("class X : Base") and its members, by namespace and name.</summary>
    public static IEnumerable<(string Key, string Header, string[] Members)> Of(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        orderby type.Namespace, type.FullName
        select ($"{type.Namespace} {NameOf(type)}", Header(type), Members(type).ToArray());

    /// <summary>The header's name and what it may derive from, of a header line of a list.</summary>
    public static (string Name, string[] Bases) Parse(string header)
    {
        var constraint = header.IndexOf(" where ", StringComparison.Ordinal);
        var colon = header.IndexOf(" : ", StringComparison.Ordinal);
        var isDelegate = header.StartsWith("delegate ", StringComparison.Ordinal);
        return colon < 0 || isDelegate || (constraint >= 0 && constraint < colon)
            ? (header, [])
            : (header[..colon] + (constraint < 0 ? null : header[constraint..]), [.. SplitTypes(header[(colon + 3)..(constraint < 0 ? header.Length : constraint)])]);
    }

    private static IEnumerable<string> SplitTypes(string list)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (list[i] != ',' || depth > 0)
                continue;
            yield return list[start..i].Trim();
            start = i + 1;
        }

        yield return list[start..].Trim();
    }

    private static string Header(Type type)
    {
        if (IsDelegate(type))
        {
            var invoke = type.GetMethod("Invoke");
            return $"delegate {NameOf(invoke.ReturnType)} {NameOf(type)}({Parameters(invoke)})";
        }

        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = type.IsEnum || type.IsValueType ? [] : (type.BaseType == null || type.BaseType == typeof(object) ? [] : new[] { type.BaseType })
            .Concat(type.GetInterfaces().Where(contract => contract.IsVisible && !inherited.Contains(contract))).ToArray();
        return $"{kind} {NameOf(type)}{(bases.Length > 0 ? " : " : null)}{string.Join(", ", bases.Select(NameOf))}{Constraints(type.GetGenericArguments())}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (IsDelegate(type))
            yield break;
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type))
                yield return name;
            yield break;
        }

        foreach (var constructor in type.GetConstructors(Declared).Where(Visible).Where(constructor => !constructor.IsStatic))
            yield return $"{Access(constructor)}{SimpleName(type)}({Parameters(constructor)})";
        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily))
            yield return $"{(field.IsFamily ? "protected " : null)}{(field.IsLiteral ? "const " : field.IsStatic ? "static " : null)}{(field.IsInitOnly ? "readonly " : null)}{NameOf(field.FieldType)} {field.Name}{(field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : null)}";
        foreach (var property in type.GetProperties(Declared))
        {
            var accessors = property.GetAccessors(nonPublic: true).Where(Visible).ToArray();
            if (accessors.Length == 0 || property.Name.Contains('.'))
                continue;
            var widest = accessors.FirstOrDefault(accessor => accessor.IsPublic) ?? accessors[0];
            var get = property.GetMethod is { } getter && Visible(getter) ? "get; " : null;
            var set = property.SetMethod is { } setter && Visible(setter) ? $"{(widest.IsPublic && !setter.IsPublic ? "protected " : null)}set; " : null;
            var name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(Parameter))}]" : property.Name;
            yield return $"{(type.IsInterface ? null : Access(widest) + Modifier(widest))}{NameOf(property.PropertyType)} {name} {{ {get}{set}}}";
        }

        foreach (var happening in type.GetEvents(Declared).Where(happening => Visible(happening.AddMethod)))
            yield return $"event {NameOf(happening.EventHandlerType)} {happening.Name}";
        foreach (var method in type.GetMethods(Declared).Where(Visible).Where(method => !method.IsSpecialName && !method.Name.Contains('.')))
        {
            var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : null;
            var modifiers = type.IsInterface ? null : Access(method) + Modifier(method);
            yield return $"{modifiers}{NameOf(method.ReturnType)} {method.Name}{generic}({Parameters(method)}){(method.IsGenericMethod ? Constraints(method.GetGenericArguments()) : null)}";
        }
    }

    private static bool IsDelegate(Type type) => typeof(Delegate).IsAssignableFrom(type);

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => method.IsPublic ? null : "protected ";

    private static string Modifier(MethodInfo method) =>
        method.IsStatic ? "static "
        : !method.IsVirtual ? null
        : method.GetBaseDefinition() != method ? "override "
        : method.IsFinal ? null
        : method.IsAbstract ? "abstract "
        : "virtual ";

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), inherit: false) ? "this " : null)
        + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) ? "params " : null;
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType() : parameter.ParameterType;
        return $"{prefix}{NameOf(type)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Literal(parameter.DefaultValue)}" : null)}";
    }

    private static string Literal(object value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool yes => yes ? "true" : "false",
        Enum constant => Convert.ToInt64(constant, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IConvertible number => number.ToString(CultureInfo.InvariantCulture),
        _ => "default",
    };

    private static string Constraints(Type[] arguments) => string.Concat(arguments.Where(argument => argument.IsGenericParameter).Select(argument =>
    {
        var special = argument.GenericParameterAttributes;
        List<string> rules = [];
        if (special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            rules.Add("class");
        if (special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            rules.Add("struct");
        rules.AddRange(argument.GetGenericParameterConstraints().Where(rule => rule != typeof(ValueType)).Select(NameOf));
        if (special.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            rules.Add("new()");
        return rules.Count > 0 ? $" where {argument.Name} : {string.Join(", ", rules)}" : null;
    }));

    private static string SimpleName(Type type) => type.Name.Split('`')[0];

    private static string NameOf(Type type)
    {
        if (Aliases.TryGetValue(type, out var alias))
            return alias;
        if (type.IsArray)
            return $"{NameOf(type.GetElementType())}[]";
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return $"{NameOf(inner)}?";
        if (type.IsGenericParameter)
            return type.Name;
        var name = type.IsNested ? $"{SimpleName(type.DeclaringType)}.{SimpleName(type)}" : SimpleName(type);
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }
}
