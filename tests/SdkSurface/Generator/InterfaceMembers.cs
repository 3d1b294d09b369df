namespace SdkSurface.Generator;

/// <summary>Explicit implementations of the framework interfaces that the facts name, so that a type can carry them without gaining public members.</summary>
public static class InterfaceMembers
{
    private const string Generic = "System.Collections.Generic.";
    private const string Models = "System.ClientModel.Primitives.";

    /// <summary>Explicit members for <paramref name="interfaces"/> and what they inherit; each interface once, unknown interfaces none.</summary>
    public static IEnumerable<string> For(IEnumerable<string> interfaces)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(interfaces.Reverse());
        while (pending.TryPop(out var name))
        {
            if (!seen.Add(name))
                continue;
            var (inherited, members) = Describe(name);
            foreach (var parent in inherited)
                pending.Push(parent);
            foreach (var member in members)
                yield return member.Replace("@", name + ".", StringComparison.Ordinal);
        }
    }

    private static (string[] Inherited, string[] Members) Describe(string name)
    {
        var (definition, arguments) = Split(name);
        var pair = arguments.Length == 2 ? $"{Generic}KeyValuePair<{arguments[0]}, {arguments[1]}>" : "";
        var item = arguments.FirstOrDefault() ?? "";
        return definition switch
        {
            "System.Collections.IEnumerable" => ([], ["System.Collections.IEnumerator @GetEnumerator() => throw null!;"]),
            Generic + "IEnumerable" => (["System.Collections.IEnumerable"], [$"{Generic}IEnumerator<{item}> @GetEnumerator() => throw null!;"]),
            Generic + "IAsyncEnumerable" => ([],
                [$"{Generic}IAsyncEnumerator<{item}> @GetAsyncEnumerator(System.Threading.CancellationToken cancellationToken) => throw null!;"]),
            Generic + "IReadOnlyCollection" => ([$"{Generic}IEnumerable<{item}>"], ["int @Count => throw null!;"]),
            Generic + "IReadOnlyList" => ([$"{Generic}IReadOnlyCollection<{item}>"], [$"{item} @this[int index] => throw null!;"]),
            Generic + "ICollection" => ([$"{Generic}IEnumerable<{item}>"], Collection(item)),
            Generic + "IList" => ([$"{Generic}ICollection<{item}>"],
            [
                $"{item} @this[int index] {{ get => throw null!; set => throw null!; }}",
                $"int @IndexOf({item} item) => throw null!;",
                $"void @Insert(int index, {item} item) => throw null!;",
                "void @RemoveAt(int index) => throw null!;",
            ]),
            Generic + "IReadOnlyDictionary" => ([$"{Generic}IReadOnlyCollection<{pair}>"],
            [
                $"{arguments[^1]} @this[{item} key] => throw null!;",
                $"{Generic}IEnumerable<{item}> @Keys => throw null!;",
                $"{Generic}IEnumerable<{arguments[^1]}> @Values => throw null!;",
                $"bool @ContainsKey({item} key) => throw null!;",
                $"bool @TryGetValue({item} key, out {arguments[^1]} value) => throw null!;",
            ]),
            Generic + "IDictionary" => ([$"{Generic}ICollection<{pair}>"],
            [
                $"{arguments[^1]} @this[{item} key] {{ get => throw null!; set => throw null!; }}",
                $"{Generic}ICollection<{item}> @Keys => throw null!;",
                $"{Generic}ICollection<{arguments[^1]}> @Values => throw null!;",
                $"void @Add({item} key, {arguments[^1]} value) => throw null!;",
                $"bool @ContainsKey({item} key) => throw null!;",
                $"bool @Remove({item} key) => throw null!;",
                $"bool @TryGetValue({item} key, out {arguments[^1]} value) => throw null!;",
            ]),
            Models + "IPersistableModel" => ([],
            [
                $"System.BinaryData @Write({Models}ModelReaderWriterOptions options) => throw null!;",
                $"{item} @Create(System.BinaryData data, {Models}ModelReaderWriterOptions options) => throw null!;",
                $"string @GetFormatFromOptions({Models}ModelReaderWriterOptions options) => throw null!;",
            ]),
            Models + "IJsonModel" => ([$"{Models}IPersistableModel<{item}>"],
            [
                $"void @Write(System.Text.Json.Utf8JsonWriter writer, {Models}ModelReaderWriterOptions options) => throw null!;",
                $"{item} @Create(ref System.Text.Json.Utf8JsonReader reader, {Models}ModelReaderWriterOptions options) => throw null!;",
            ]),
            _ => ([], []),
        };
    }

    private static string[] Collection(string item) =>
    [
        "int @Count => throw null!;",
        "bool @IsReadOnly => throw null!;",
        $"void @Add({item} item) => throw null!;",
        "void @Clear() => throw null!;",
        $"bool @Contains({item} item) => throw null!;",
        $"void @CopyTo({item}[] array, int arrayIndex) => throw null!;",
        $"bool @Remove({item} item) => throw null!;",
    ];

    private static (string Definition, string[] Arguments) Split(string name)
    {
        var start = name.IndexOf('<');
        if (start < 0)
            return (name, []);
        var arguments = new List<string>();
        var depth = 0;
        var from = start + 1;
        for (var i = from; i < name.Length; i++)
        {
            if (name[i] == '<')
                depth++;
            if ((name[i] == ',' && depth == 0) || (name[i] == '>' && depth == 0))
            {
                arguments.Add(name[from..i].Trim());
                from = i + 1;
            }
            else if (name[i] == '>')
            {
                depth--;
            }
        }
        return (name[..start], [.. arguments]);
    }
}
