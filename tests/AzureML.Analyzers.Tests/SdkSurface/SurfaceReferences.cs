using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Tests.SdkSurface;

/// <summary>
/// What test programs compile against: the .NET 8 framework, the real Azure packages that restore, and the SDK surfaces of a family
/// (tests/SdkSurface). The assemblies lie in a folder beside the tests, which themselves are not compiled against them.
/// </summary>
internal static class SurfaceReferences
{
    private const string ProvisioningPrefix = "Azure.Provisioning";
    private const string ManagementAssembly = "Microsoft.Azure.Management.MachineLearningServices";

    // First: the properties below are initialised from these two.
    private static readonly ImmutableArray<string> FrameworkAssemblies = [.. FindFrameworkAssemblies()];
    private static readonly ImmutableArray<string> SdkAssemblies = FindSdkAssemblies();

    /// <summary>The framework only: a program without any supported SDK.</summary>
    public static ImmutableArray<MetadataReference> Net80 { get; } = [.. FrameworkAssemblies.Select(Reference)];

    /// <summary>Azure.ResourceManager.* with the data-plane packages beside it.</summary>
    public static ImmutableArray<MetadataReference> Arm { get; } = Family(name => !IsPulumi(name) && !IsProvisioning(name) && name != ManagementAssembly);

    /// <summary>The track 1 management SDK.</summary>
    public static ImmutableArray<MetadataReference> Management { get; } = Family(name => name == ManagementAssembly || !IsSurface(name));

    /// <summary>Azure.Provisioning.*.</summary>
    public static ImmutableArray<MetadataReference> Provisioning { get; } = Family(name => IsProvisioning(name) || !IsSurface(name));

    /// <summary>Pulumi.AzureNative and its predecessor.</summary>
    public static ImmutableArray<MetadataReference> PulumiNative { get; } =
        Family(name => name is "Pulumi" or "Pulumi.AzureNative" or "Pulumi.AzureNextGen" || !IsSurface(name));

    /// <summary>Pulumi.Azure.</summary>
    public static ImmutableArray<MetadataReference> PulumiClassic { get; } = Family(name => name is "Pulumi" or "Pulumi.Azure" || !IsSurface(name));

    /// <summary>The data-plane packages alone, all of them real.</summary>
    public static ImmutableArray<MetadataReference> Clients { get; } = Family(name => !IsSurface(name));

    /// <summary>Container groups without the Azure Machine Learning SDK.</summary>
    public static ImmutableArray<MetadataReference> ContainerInstanceOnly { get; } =
        Family(name => name == "Azure.ResourceManager.ContainerInstance" || !IsSurface(name));

    /// <summary>Everything at once.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = Family(_ => true);

    /// <summary>The folder tests/SdkSurface of the sources that this assembly was built from.</summary>
    public static string SourceFolder { get; } = Path.GetFullPath(Metadata("SdkSurfaceFolder"));

    private static ImmutableArray<MetadataReference> Family(Func<string, bool> includes)
    {
        IEnumerable<string> sdk = SdkAssemblies.Where(path => includes(Path.GetFileNameWithoutExtension(path)));
        return [.. FrameworkAssemblies.Concat(sdk).GroupBy(path => Path.GetFileName(path)!).Select(Newest).Select(Reference)];
    }

    // As the build does: where a package carries an assembly that the framework has too, the higher version counts.
    private static string Newest(IEnumerable<string> candidates)
    {
        List<string> paths = [.. candidates];
        return paths.Count == 1 ? paths[0] : paths.MaxBy(path => AssemblyName.GetAssemblyName(path).Version)!;
    }

    private static ImmutableArray<string> FindSdkAssemblies() =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "SdkSurface"), "*.dll", SearchOption.AllDirectories)
            .OrderBy(path => path, StringComparer.Ordinal),
    ];

    private static bool IsSurface(string name) => IsPulumi(name) || IsProvisioning(name) || name == ManagementAssembly
        || name.StartsWith("Azure.ResourceManager.", StringComparison.Ordinal)
        || name is "Azure.Core.Expressions.DataFactory" or "Azure.Security.KeyVault.Keys";

    private static bool IsPulumi(string name) => name.StartsWith("Pulumi", StringComparison.Ordinal);

    private static bool IsProvisioning(string name) => name.StartsWith(ProvisioningPrefix, StringComparison.Ordinal);

    private static IEnumerable<string> FindFrameworkAssemblies()
    {
        IEnumerable<string> packs = new[]
        {
            Path.Combine(Metadata("NuGetPackageRoot"), "microsoft.netcore.app.ref"),
            Path.Combine(Metadata("NetCoreTargetingPack"), "Microsoft.NETCore.App.Ref"),
        };
        string? pack = packs.Where(Directory.Exists)
            .SelectMany(folder => Directory.GetDirectories(folder, "8.0.*"))
            .Select(version => Path.Combine(version, "ref", "net8.0"))
            .FirstOrDefault(Directory.Exists);
        if (pack is not null)
        {
            return Directory.GetFiles(pack, "*.dll").Order(StringComparer.Ordinal);
        }

        // No targeting pack: the assemblies of the running framework have the same public types.
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Order(StringComparer.Ordinal);
    }

    private static string Metadata(string key) => typeof(SurfaceReferences).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == key).Value!;

    private static MetadataReference Reference(string path) => MetadataReference.CreateFromFile(path);
}
