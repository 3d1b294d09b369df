using System.Text.Json;

namespace SdkSurface.Generator;

/// <summary>Reads the facts files of a folder. Every *.json file of it is read; the file name decides the package where an entry does not name one.</summary>
public static class FactReader
{
    /// <summary>Types by <see cref="FactType.Key"/>, in the order of the files and of the entries in them.</summary>
    public static IReadOnlyList<FactType> Read(string folder)
    {
        var types = new Dictionary<string, FactType>(StringComparer.Ordinal);
        var ordered = new List<FactType>();
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var entry in document.RootElement.EnumerateArray())
                Add(Path.GetFileNameWithoutExtension(file), entry, types, ordered);
        }
        return ordered;
    }

    private static void Add(string file, JsonElement entry, Dictionary<string, FactType> types, List<FactType> ordered)
    {
        var name = entry.GetProperty("type").GetString()!;
        var package = Text(entry, "package") ?? SurfacePackages.OwnerOf(name)
            ?? throw new InvalidDataException($"{file}: no package owns {name}");
        if (package == SurfacePackages.RealSecretsPackage)
            return;

        var read = new FactType { FullName = name, Package = package, Kind = KindOf(entry) };
        Fill(file, entry, read);
        if (types.TryGetValue(read.Key, out var known))
        {
            Unite(known, read);
            return;
        }
        types.Add(read.Key, read);
        ordered.Add(read);
    }

    private static FactKind KindOf(JsonElement entry)
    {
        var kind = entry.GetProperty("kind").GetString();
        return kind switch
        {
            "class" => FactKind.Class,
            "abstract class" => FactKind.AbstractClass,
            "static class" => FactKind.StaticClass,
            "extensible-enum-struct" => FactKind.ExtensibleEnum,
            "struct" => entry.GetProperty("ctors").GetArrayLength() > 0 ? FactKind.ExtensibleEnum : FactKind.Struct,
            "enum" => FactKind.Enum,
            "interface" => FactKind.Interface,
            _ => throw new InvalidDataException($"unknown kind {kind}"),
        };
    }

    private static void Fill(string file, JsonElement entry, FactType type)
    {
        type.Base = Text(entry, "base");
        type.IsSealed = entry.TryGetProperty("sealed", out var isSealed) && isSealed.GetBoolean()
            || (Text(entry, "ctor_notes")?.Contains("sealed", StringComparison.Ordinal) ?? false);
        type.Reason = Text(entry, "inferred") is { } inferred ? "inferred: " + inferred
            : Text(entry, "availability") is { } availability ? "availability: " + availability
            : null;
        type.Interfaces.AddRange(Texts(entry, "interfaces"));
        if (file == "arm-ml-models" && (type.Kind is FactKind.Class or FactKind.AbstractClass))
            AddModelInterfaces(type);
        foreach (var constructor in Items(entry, "ctors"))
            type.Constructors.Add(constructor.EnumerateArray().Select(parameter => parameter.GetString()!).ToArray());
        foreach (var property in Items(entry, "properties"))
            type.Properties.Add(ReadProperty(property));
        foreach (var member in Items(entry, "members"))
        {
            if (member.ValueKind == JsonValueKind.String)
                type.Members.Add(member.GetString()!);
            else
                type.Nested.Add(new FactNested(member.GetProperty("nested").GetString()!, [.. Texts(member, "fields")]));
        }
        type.Methods.AddRange(Texts(entry, "methods"));
        type.Fields.AddRange(Texts(entry, "fields"));
        if (entry.TryGetProperty("ctorSets", out var sets))
            type.ConstructorSets.AddRange(sets.EnumerateObject().Select(set => KeyValuePair.Create(set.Name, set.Value.GetString()!)));
    }

    // arm-ml-models.md: "Every class also implements IJsonModel<T>/IPersistableModel<T>".
    private static void AddModelInterfaces(FactType type)
    {
        type.Interfaces.Add($"System.ClientModel.Primitives.IJsonModel<{type.FullName}>");
        type.Interfaces.Add($"System.ClientModel.Primitives.IPersistableModel<{type.FullName}>");
    }

    private static FactProperty ReadProperty(JsonElement property) => new(
        property.GetProperty("name").GetString()!,
        property.GetProperty("type").GetString()!,
        property.GetProperty("set").GetBoolean(),
        !property.TryGetProperty("get", out var get) || get.GetBoolean());

    private static void Unite(FactType known, FactType read)
    {
        known.Base ??= read.Base;
        known.IsSealed |= read.IsSealed;
        if (known.Kind == FactKind.Class)
            known.Kind = read.Kind;
        known.Reason ??= read.Reason;
        Unite(known.Interfaces, read.Interfaces, text => text);
        Unite(known.Constructors, read.Constructors, Parameters.Signature);
        Unite(known.Properties, read.Properties, property => property.Name);
        Unite(known.Members, read.Members, member => member.Split(' ')[0]);
        Unite(known.Fields, read.Fields, text => text);
        Unite(known.Methods, read.Methods, MethodKey);
        Unite(known.Nested, read.Nested, nested => nested.Name);
        Unite(known.ConstructorSets, read.ConstructorSets, set => set.Key);
    }

    private static void Unite<T>(List<T> known, List<T> read, Func<T, string> key)
    {
        var keys = known.Select(key).ToHashSet(StringComparer.Ordinal);
        known.AddRange(read.Where(item => keys.Add(key(item))));
    }

    // Two files may read the same method once as the declaration (virtual) and once as its use (override), with a remark behind it.
    private static string MethodKey(string method)
    {
        var remark = method.IndexOf(" (", StringComparison.Ordinal);
        return (remark < 0 ? method : method[..remark]).Replace(" override ", " virtual ", StringComparison.Ordinal);
    }

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement entry, string name) => Items(entry, name).Select(item => item.GetString()!);

    private static IEnumerable<JsonElement> Items(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
