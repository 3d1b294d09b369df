namespace SdkSurface.Generator;

/// <summary>The packages that are generated, and which of them owns a type.</summary>
public static class SurfacePackages
{
    /// <summary>A package that restores and is therefore real; its facts are checked against it and not generated.</summary>
    public const string RealSecretsPackage = "Azure.Security.KeyVault.Secrets";

    /// <summary>Package ids in alphabetical order; each is also the assembly name, the root namespace and the folder name.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "Azure.Core.Expressions.DataFactory",
        "Azure.Provisioning",
        "Azure.Provisioning.ApplicationInsights",
        "Azure.Provisioning.ContainerRegistry",
        "Azure.Provisioning.ContainerService",
        "Azure.Provisioning.CosmosDB",
        "Azure.Provisioning.KeyVault",
        "Azure.Provisioning.MachineLearning",
        "Azure.Provisioning.PostgreSql",
        "Azure.Provisioning.Sql",
        "Azure.Provisioning.Storage",
        "Azure.ResourceManager.ApplicationInsights",
        "Azure.ResourceManager.Compute",
        "Azure.ResourceManager.ContainerInstance",
        "Azure.ResourceManager.ContainerRegistry",
        "Azure.ResourceManager.ContainerService",
        "Azure.ResourceManager.CosmosDB",
        "Azure.ResourceManager.DataFactory",
        "Azure.ResourceManager.DataLakeStore",
        "Azure.ResourceManager.Databricks",
        "Azure.ResourceManager.KeyVault",
        "Azure.ResourceManager.MachineLearning",
        "Azure.ResourceManager.MySql",
        "Azure.ResourceManager.OperationalInsights",
        "Azure.ResourceManager.PostgreSql",
        "Azure.ResourceManager.Sql",
        "Azure.ResourceManager.Storage",
        "Azure.Security.KeyVault.Keys",
        "Microsoft.Azure.Management.MachineLearningServices",
        "Pulumi",
        "Pulumi.Azure",
        "Pulumi.AzureNative",
        "Pulumi.AzureNextGen",
    ];

    /// <summary>The package whose id is the longest prefix of <paramref name="qualifiedName"/>, or null when none is generated.</summary>
    public static string? OwnerOf(string qualifiedName)
    {
        string? owner = null;
        foreach (var package in All)
        {
            if (!qualifiedName.StartsWith(package + ".", StringComparison.Ordinal))
                continue;
            if (owner is null || package.Length > owner.Length)
                owner = package;
        }
        return owner;
    }

    /// <summary>True where `?` on a reference type is an annotation; elsewhere the listings are oblivious and `?` always means a nullable value.</summary>
    public static bool HasNullableAnnotations(string package) =>
        package.StartsWith("Pulumi", StringComparison.Ordinal)
        || package.StartsWith("Azure.Provisioning", StringComparison.Ordinal)
        || package == "Azure.Core.Expressions.DataFactory";

    /// <summary>The namespaces whose types the facts of this package name without qualification.</summary>
    public static IReadOnlyList<string> Usings(string package)
    {
        if (package.StartsWith("Microsoft.Azure.Management", StringComparison.Ordinal))
            return ["System.Collections.Generic", "System.Threading", "System.Threading.Tasks", package + ".Models"];
        if (package.StartsWith("Pulumi", StringComparison.Ordinal))
            return ["System.Collections.Generic", "System.Collections.Immutable", "System.Threading.Tasks"];
        return [];
    }
}
