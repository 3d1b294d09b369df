namespace SdkSurface.Generator;

/// <summary>
/// Adds an empty type for every type that the facts mention and do not describe, because a signature that names it has to compile.
/// A shell has no member that a fact does not give; its kind follows from where it is mentioned.
/// </summary>
public static class ShellFinder
{
    private const string Management = "Microsoft.Azure.Management.MachineLearningServices";

    /// <summary>Shells for the mentions in <paramref name="sources"/> (by package) that no type in <paramref name="known"/> answers.</summary>
    public static IReadOnlyList<FactType> Find(IReadOnlyDictionary<string, string> sources, IReadOnlyCollection<FactType> known)
    {
        var keys = known.Select(type => type.Key).ToHashSet(StringComparer.Ordinal);
        var mentions = new SortedDictionary<string, List<TypeReference>>(StringComparer.Ordinal);
        foreach (var (package, source) in sources)
        {
            foreach (var reference in TypeReferences.In(source))
            {
                if (Resolve(package, reference, keys) is not { } missing)
                    continue;
                if (!mentions.TryGetValue(missing, out var list))
                    mentions.Add(missing, list = []);
                list.Add(reference);
            }
        }
        return [.. mentions.Select(mention => Shell(mention.Key, mention.Value))];
    }

    /// <summary>The full name of the shell that <paramref name="reference"/> needs, or null when the type is known or lives in a real assembly.</summary>
    private static string? Resolve(string package, TypeReference reference, HashSet<string> keys)
    {
        var suffix = reference.Arity == 0 ? "" : "`" + reference.Arity;
        if (SurfacePackages.OwnerOf(reference.Name) is not null)
            return keys.Contains(reference.Name + suffix) ? null : reference.Name;

        var scopes = Scopes(reference.Namespace).Concat(SurfacePackages.Usings(package)).ToList();
        if (scopes.Exists(scope => keys.Contains($"{scope}.{reference.Name}{suffix}")))
            return null;
        if (FrameworkNames.Contains(reference.Name) || FrameworkNames.IsQualified(reference.Name))
            return null;
        if (package == Management)
            return $"{Management}.Models.{reference.Name}";
        if (!package.StartsWith("Pulumi", StringComparison.Ordinal))
            return null;
        return $"{ServiceNamespace(reference)}.{reference.Name}";
    }

    private static IEnumerable<string> Scopes(string space)
    {
        for (var scope = space; scope.Length > 0; scope = scope.Contains('.') ? scope[..scope.LastIndexOf('.')] : "")
            yield return scope;
    }

    // `Inputs.X` in the facts means <service namespace>.Inputs.X, whether it is written inside Inputs or beside it.
    private static string ServiceNamespace(TypeReference reference)
    {
        var isNested = reference.Name.StartsWith("Inputs.", StringComparison.Ordinal) || reference.Name.StartsWith("Outputs.", StringComparison.Ordinal);
        return isNested && reference.Namespace.EndsWith(".Inputs", StringComparison.Ordinal)
            ? reference.Namespace[..^".Inputs".Length]
            : reference.Namespace;
    }

    private static FactType Shell(string name, List<TypeReference> mentions)
    {
        var package = SurfacePackages.OwnerOf(name)!;
        var arity = mentions[0].Arity;
        var parameters = arity == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(1, arity).Select(i => "T" + i))}>";
        var shell = new FactType
        {
            FullName = name + parameters,
            Package = package,
            Kind = FactKind.Class,
            Reason = "shell: named by the facts, its members were not read",
        };
        Shape(shell, mentions);
        return shell;
    }

    private static void Shape(FactType shell, List<TypeReference> mentions)
    {
        if (IsInterfaceName(shell.Name) && mentions.Exists(mention => mention.IsBase || shell.Name == "IBicepValue"))
        {
            shell.Kind = FactKind.Interface;
            return;
        }
        if (shell.Package.StartsWith("Pulumi", StringComparison.Ordinal))
            ShapePulumi(shell, mentions);
        else if (shell.Package.StartsWith("Azure.Provisioning", StringComparison.Ordinal))
            ShapeProvisioning(shell, mentions);
        else if (shell.Package == Management)
            shell.Constructors.Add([]); // other-families.md: "Every track 1 model has a parameterless ctor".
        else if (mentions.Exists(mention => mention.IsNullable) && !SurfacePackages.HasNullableAnnotations(shell.Package))
            shell.Kind = FactKind.Struct; // in an oblivious listing only a value type takes a question mark
    }

    private static void ShapePulumi(FactType shell, List<TypeReference> mentions)
    {
        if (shell.Name.EndsWith("Args", StringComparison.Ordinal))
        {
            shell.Base = "Pulumi.ResourceArgs"; // other-families.md: every *Args is public sealed
            shell.IsSealed = true;
            shell.Constructors.Add([]);
        }
        else if (mentions.Exists(mention => mention.Container == "InputUnion"))
        {
            shell.Kind = FactKind.Struct; // as EncryptionStatus: enums are structs in generated code
        }
    }

    private static void ShapeProvisioning(FactType shell, List<TypeReference> mentions)
    {
        if (mentions.Exists(mention => mention.Container == "BicepValue"))
        {
            shell.Kind = FactKind.Enum; // every type read inside BicepValue<> is a scalar or an enum
        }
        else if (shell.Namespace.Split('.').Length == 3 && shell.Namespace is not "Azure.Provisioning.Primitives" and not "Azure.Provisioning.Expressions")
        {
            shell.Base = "Azure.Provisioning.Primitives.ProvisionableConstruct";
            shell.Constructors.Add([]); // other-families.md: nested constructs have "only a parameterless ctor"
        }
        else if (mentions.Exists(mention => mention.IsNullable && shell.Name == "DeploymentScope"))
        {
            shell.Kind = FactKind.Enum;
        }
    }

    private static bool IsInterfaceName(string name) => name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]);
}
