using System.Text;

namespace SdkSurface.Generator;

/// <summary>Writes one type as C#. Nothing of it is ever executed: bodies throw, and auto-properties keep the shape.</summary>
public sealed class TypeWriter
{
    private const string Throws = " => throw null!;";

    private readonly IReadOnlyDictionary<string, FactType> _types;
    private readonly List<string> _notGenerated;

    /// <param name="types">All types by full name, needed to chain constructors to a base in another assembly.</param>
    /// <param name="notGenerated">Receives a line for each fact that C# cannot express.</param>
    public TypeWriter(IReadOnlyDictionary<string, FactType> types, List<string> notGenerated)
    {
        _types = types;
        _notGenerated = notGenerated;
    }

    /// <summary>The declaration of <paramref name="type"/>, indented for a block namespace.</summary>
    public string Write(FactType type)
    {
        var lines = new List<string>();
        if (type.Reason is not null)
            lines.Add("// " + type.Reason.ReplaceLineEndings(" "));
        lines.Add(Header(type));
        lines.Add("{");
        lines.AddRange(Body(type).Select(line => "    " + line));
        lines.Add("}");

        var text = new StringBuilder();
        foreach (var line in lines)
            text.Append("    ").Append(line).Append('\n');
        return text.ToString();
    }

    private string Header(FactType type)
    {
        var bases = Bases(type).ToList();
        var modifiers = type.Kind switch
        {
            FactKind.AbstractClass => "abstract partial class",
            FactKind.StaticClass => "static partial class",
            FactKind.Struct or FactKind.ExtensibleEnum => "readonly partial struct",
            FactKind.Enum => "enum",
            FactKind.Interface => "partial interface",
            _ => type.IsSealed ? "sealed partial class" : "partial class",
        };
        var header = $"public {modifiers} {type.NameWithParameters}";
        return bases.Count == 0 ? header : $"{header} : {string.Join(", ", bases)}";
    }

    private IEnumerable<string> Bases(FactType type)
    {
        if (type.Base is not null)
            yield return type.Base;
        if (type.Kind == FactKind.ExtensibleEnum)
            yield return $"System.IEquatable<{type.FullName}>";
        foreach (var name in type.Interfaces)
        {
            if (name.StartsWith("System.IEquatable<", StringComparison.Ordinal))
                continue;
            if (name.StartsWith("Microsoft.Rest.", StringComparison.Ordinal))
                Skip(type, "interface " + name, "its package (Microsoft.Rest.ClientRuntime.Azure) is not referenced");
            else
                yield return name;
        }
    }

    private IEnumerable<string> Body(FactType type) => type.Kind switch
    {
        FactKind.Enum => type.Members.Select(member => member + ","),
        FactKind.ExtensibleEnum => ExtensibleEnum(type),
        FactKind.Interface => [],
        FactKind.StaticClass => Methods(type),
        FactKind.Struct => Properties(type).Concat(Methods(type)),
        _ => ClassBody(type),
    };

    private static IEnumerable<string> ExtensibleEnum(FactType type)
    {
        var name = type.Name;
        foreach (var constructor in type.Constructors)
            yield return $"public {name}({string.Join(", ", constructor)}) {{ }}";
        foreach (var member in type.Members)
            yield return $"public static {name} {member} {{ get => throw null!; }}";
        yield return $"public bool Equals({name} other){Throws}";
        yield return $"public override bool Equals(object obj){Throws}";
        yield return $"public override int GetHashCode(){Throws}";
        yield return $"public static bool operator ==({name} left, {name} right){Throws}";
        yield return $"public static implicit operator {name}(string value){Throws}";
        yield return $"public static bool operator !=({name} left, {name} right){Throws}";
        yield return $"public override string ToString(){Throws}";
    }

    private IEnumerable<string> ClassBody(FactType type) =>
        Constructors(type)
            .Concat(type.Fields.Select(field => field + ";"))
            .Concat(Properties(type))
            .Concat(Methods(type))
            .Concat(InterfaceMembers.For(type.Interfaces))
            .Concat(type.Nested.SelectMany(Nested));

    private IEnumerable<string> Constructors(FactType type)
    {
        var chain = Chain(type);
        foreach (var constructor in type.Constructors)
            yield return $"public {type.Name}({string.Join(", ", constructor)}){chain} {{ {Sets(type)}}}";
        if (!type.Constructors.Exists(constructor => constructor.Length == 0))
        {
            // Not public: only derived types of this assembly (internal) or of mocks and derived packages (protected) may chain to it.
            var access = type.Constructors.Count > 0 || type.IsSealed ? "internal" : "protected internal";
            yield return $"{access} {type.Name}(){chain} {{ }}";
        }
    }

    private static string Sets(FactType type) =>
        string.Concat(type.ConstructorSets.Select(set => $"{set.Key} = {set.Value}; "));

    /// <summary>The base call where the base stands in another surface assembly and has no parameterless constructor.</summary>
    private string Chain(FactType type)
    {
        // The one real base without a parameterless constructor.
        if (type.Base == "Azure.ResourceManager.Models.TrackedResourceData")
            return " : base(default(Azure.Core.AzureLocation))";
        if (type.Base is null || !_types.TryGetValue(type.Base, out var parent) || parent.Package == type.Package)
            return "";
        if (parent.Constructors.Count == 0 || parent.Constructors.Exists(constructor => constructor.Length == 0))
            return "";
        var arguments = parent.Constructors[0].Select(parameter => $"default({Parameters.TypeOf(parameter).TrimEnd('?')})!");
        return $" : base({string.Join(", ", arguments)})";
    }

    private IEnumerable<string> Properties(FactType type)
    {
        foreach (var property in type.Properties)
        {
            var isNew = IsInherited(type, property.Name) ? "new " : "";
            var accessors = (property.IsGettable, property.IsSettable) switch
            {
                (true, false) => "{ get => throw null!; }",
                (false, _) => "{ set { } }",
                _ when property.Name.StartsWith("this[", StringComparison.Ordinal) => "{ get => throw null!; set { } }",
                _ => "{ get; set; }",
            };
            yield return $"public {isNew}{property.Type} {property.Name} {accessors}";
        }
    }

    private bool IsInherited(FactType type, string property)
    {
        for (var name = type.Base; name is not null && _types.TryGetValue(name, out var parent); name = parent.Base)
        {
            if (parent.Properties.Exists(candidate => candidate.Name == property))
                return true;
        }
        return false;
    }

    private IEnumerable<string> Methods(FactType type)
    {
        foreach (var fact in type.Methods)
        {
            var note = fact.IndexOf(" (", StringComparison.Ordinal);
            var method = (note < 0 ? fact : fact[..note]).Split("=>")[0].Trim();
            if (method == $"internal {type.Name}()")
                continue;
            method = method.Replace("public static async ", "public static ", StringComparison.Ordinal);
            if (!method.StartsWith("public ", StringComparison.Ordinal) && !method.StartsWith("protected ", StringComparison.Ordinal))
                method = "public " + method;
            if (type.IsSealed)
                method = method.Replace(" virtual ", " ", StringComparison.Ordinal);
            if (method.EndsWith(')'))
                yield return method + Throws;
            else
                yield return method + " { get => throw null!; }";
        }
    }

    private static IEnumerable<string> Nested(FactNested nested)
    {
        yield return $"public static class {nested.Name}";
        yield return "{";
        foreach (var field in nested.Fields)
            yield return $"    {field} = null!;";
        yield return "}";
    }

    private void Skip(FactType type, string what, string why) => _notGenerated.Add($"- `{type.FullName}`: {what}; {why}.");
}
