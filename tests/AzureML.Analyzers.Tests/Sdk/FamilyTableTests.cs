using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using AzureML.Analyzers.Tests.Consistency;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Sdk;

/// <summary>The family tables name what the SDKs have, and every gap in them has a reason.</summary>
public sealed class FamilyTableTests(ITestOutputHelper output)
{
    private const string BeforeOnePointZero = "the betas before 1.0.0 use the names of the REST API (CHANGELOG of Azure.ResourceManager.MachineLearning, 2023-01)";

    /// <summary>Types of older or newer versions than the surface; each with where it was read.</summary>
    private static readonly ImmutableDictionary<string, string> TypesOfOtherVersions = new Dictionary<string, string>
    {
        ["Pulumi.AzureNative.Insights.ComponentArgs"] = "2.x: the aliases of Pulumi.AzureNative.ApplicationInsights.Component (registry-vault-types.json) name insights:Component",
        ["Azure.ResourceManager.MachineLearning.WorkspaceData"] = BeforeOnePointZero,
        ["Azure.ResourceManager.MachineLearning.Models.EncryptionProperty"] = BeforeOnePointZero,
        ["Azure.ResourceManager.MachineLearning.Models.CommandJob"] = BeforeOnePointZero,
        ["Azure.ResourceManager.MachineLearning.Models.TrialComponent"] = BeforeOnePointZero,
        ["Azure.ResourceManager.MachineLearning.Models.PipelineJob"] = BeforeOnePointZero,
        ["Azure.ResourceManager.MachineLearning.Models.SweepJob"] = BeforeOnePointZero,
        ["Azure.ResourceManager.MachineLearning.Models.JobScheduleAction"] = BeforeOnePointZero,
        ["Azure.ResourceManager.MachineLearning.Models.EndpointDeploymentPropertiesBase"] = BeforeOnePointZero,
        ["Azure.ResourceManager.DataFactory.Models.AzureFileStorageLinkedService"] = "read in a beta: Azure/azure-sdk-for-net, AzureFileStorageLinkedService.cs @ 03ed7eda",
        ["Azure.ResourceManager.DataFactory.Models.AzureTableStorageLinkedService"] = "read in a beta: Azure/azure-sdk-for-net, AzureTableStorageLinkedService.cs @ 03c21b25",
        ["Azure.Storage.Sas.DataLakeSasBuilder"] = "in Azure.Storage.Files.DataLake, which the tests do not reference: API listing in Azure/azure-sdk-for-net",
        ["Azure.Storage.Sas.QueueSasBuilder"] = "in Azure.Storage.Queues, which the tests do not reference: API listing in Azure/azure-sdk-for-net",
        ["Azure.Storage.Sas.ShareSasBuilder"] = "in Azure.Storage.Files.Shares, which the tests do not reference: API listing in Azure/azure-sdk-for-net",
    }.ToImmutableDictionary();

    /// <summary>Member paths of older or newer versions than the surface, as <c>binding type: path</c>.</summary>
    private static readonly ImmutableDictionary<string, string> PathsOfOtherVersions = new Dictionary<string, string>
    {
        ["Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData: HbiWorkspace"] = BeforeOnePointZero,
        ["Azure.ResourceManager.ContainerRegistry.ContainerRegistryData: AdminUserEnabled"] = "arm-siblings.md: one migration snapshot",
        ["Azure.ResourceManager.ContainerRegistry.Models.ContainerRegistryPatch: AdminUserEnabled"] = "arm-siblings.md: one migration snapshot",
        ["Azure.ResourceManager.ContainerService.ContainerServiceManagedClusterData: DiskEncryptionSetID"] = "arm-siblings.json: the spelling of the first betas",
        ["Pulumi.Azure.Storage.AccountArgs: EnableHttpsTrafficOnly"] = "storage-types.json: the name in older versions",
        ["Pulumi.Azure.Storage.AccountArgs: AllowBlobPublicAccess"] = "storage-types.json: the name in older versions",
    }.ToImmutableDictionary();

    public static TheoryData<string> Families => [.. Enum.GetNames<SdkFamily>()];

    private static IEnumerable<ResourceKind> Kinds => FamilyCounts.Kinds;

    private static IEnumerable<LogicalProperty> Properties => FamilyCounts.Properties;

    [Theory]
    [MemberData(nameof(Families))]
    public void Types_resolve(string familyName)
    {
        SdkFamily family = Enum.Parse<SdkFamily>(familyName);
        Compilation surface = Surface(family);
        string[] names = [.. BindingsOf(family).SelectMany(binding => binding.TypeNames)];
        string[] missing = [.. names.Where(name => surface.GetTypeByMetadataName(name) is null).Order(StringComparer.Ordinal)];
        Assert.Equal(TypesOfOtherVersions.Keys.Where(name => names.Contains(name)).Order(StringComparer.Ordinal), missing);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Paths_resolve(string familyName)
    {
        SdkFamily family = Enum.Parse<SdkFamily>(familyName);
        Compilation surface = Surface(family);
        foreach (ResourceBinding binding in BindingsOf(family))
        {
            INamedTypeSymbol[] types = [.. binding.TypeNames.Select(surface.GetTypeByMetadataName).OfType<INamedTypeSymbol>()];
            Assert.NotEmpty(types);
            foreach (PropertyBinding property in binding.Properties.Where(property => property.Mapping == Mapping.Mapped))
            {
                Assert.NotEmpty(property.Paths);
                Assert.Contains(property.Paths, path => types.Any(type => Resolves(type, path)));
                IEnumerable<string> missing = property.Paths.Where(path => !types.Any(type => Resolves(type, path))).Select(path => binding.TypeNames[0] + ": " + path);
                IEnumerable<string> listed = property.Paths.Select(path => binding.TypeNames[0] + ": " + path).Where(PathsOfOtherVersions.ContainsKey);
                Assert.Equal(listed, missing);
            }
        }
    }

    /// <summary>A type that is on the surface has the properties of its binding, unless they are another type's.</summary>
    [Theory]
    [MemberData(nameof(Families))]
    public void Every_type_has_a_mapped_path(string familyName)
    {
        SdkFamily family = Enum.Parse<SdkFamily>(familyName);
        Compilation surface = Surface(family);
        foreach (ResourceBinding binding in BindingsOf(family))
        {
            MemberPath[] paths = [.. binding.Properties.SelectMany(property => property.Paths)];
            foreach (INamedTypeSymbol type in binding.TypeNames.Select(surface.GetTypeByMetadataName).OfType<INamedTypeSymbol>())
            {
                // Some types matter for what they can do, not for what they hold.
                Assert.True(binding.Properties.IsEmpty || paths.Any(path => Resolves(type, path)), $"{type} has none of the properties that {binding.Kind} needs");
            }
        }
    }

    /// <summary>A gap says where it was read that there is nothing, or why it is not known.</summary>
    [Fact]
    public void Gaps_have_a_reason()
    {
        foreach (PropertyBinding property in FamilyTables.Bindings.SelectMany(binding => binding.Properties))
        {
            Assert.Equal(property.Mapping == Mapping.Mapped, property.Source.Length == 0);
        }

        foreach (MissingResource missing in FamilyTables.Missing)
        {
            Assert.NotEqual(Mapping.Mapped, missing.Mapping);
            Assert.NotEmpty(missing.Source);
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_kind_is_bound_or_missing_for_a_reason(string familyName)
    {
        SdkFamily family = Enum.Parse<SdkFamily>(familyName);
        Assert.NotEmpty(FamilyCounts.KindsOf(family));
        foreach (ResourceKind kind in FamilyCounts.KindsOf(family))
        {
            bool bound = BindingsOf(family).Any(binding => binding.Kind == kind);
            int missing = FamilyTables.Missing.Count(entry => entry.Family == family && entry.Kind == kind);
            Assert.True(missing == (bound ? 0 : 1), $"{kind} in {family}: bound is {bound}, listed as missing {missing} times");
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_property_of_a_bound_kind_is_mapped_or_has_a_reason(string familyName)
    {
        SdkFamily family = Enum.Parse<SdkFamily>(familyName);
        foreach (ResourceBinding binding in BindingsOf(family))
        {
            foreach (LogicalProperty property in Properties.Where(property => property.Kind == binding.Kind))
            {
                int entries = binding.Properties.Count(entry => entry.Property == property);
                Assert.True(entries == 1, $"{property} has {entries} entries for {binding.TypeNames[0]}");
            }

            Assert.All(binding.Properties, entry => Assert.Same(binding.Kind, entry.Property.Kind));
        }
    }

    [Fact]
    public void Lists_of_other_versions_are_about_the_tables()
    {
        Assert.Empty(TypesOfOtherVersions.Keys.Except(FamilyTables.Bindings.SelectMany(binding => binding.TypeNames)));
        Assert.Empty(PathsOfOtherVersions.Keys.Except(
            FamilyTables.Bindings.SelectMany(binding => binding.Properties.SelectMany(property => property.Paths).Select(path => binding.TypeNames[0] + ": " + path))));
    }

    [Fact]
    public void Every_kind_and_property_has_a_name_of_its_own()
    {
        Assert.Equal(Kinds.Select(kind => kind.DisplayName).Distinct(), Kinds.Select(kind => kind.DisplayName));
        Assert.Equal(Properties.Select(property => property.ToString()).Distinct(), Properties.Select(property => property.ToString()));
    }

    /// <summary>How much is known; README shows the same numbers. Every setting is counted.</summary>
    [Theory]
    [MemberData(nameof(Families))]
    public void Counts(string familyName)
    {
        SdkFamily family = Enum.Parse<SdkFamily>(familyName);
        foreach (Mapping mapping in Enum.GetValues<Mapping>())
        {
            output.WriteLine($"{family}: {FamilyCounts.Of(family, mapping)} {mapping}");
        }

        Assert.NotEqual(0, FamilyCounts.Of(family, Mapping.Mapped));
        Assert.True(Enum.GetValues<Mapping>().Sum(mapping => FamilyCounts.Of(family, mapping)) >= Properties.Count(property => FamilyCounts.KindsOf(family).Contains(property.Kind)));
    }

    private static IEnumerable<ResourceBinding> BindingsOf(SdkFamily family) => FamilyTables.Bindings.Where(binding => binding.Family == family);

    private static Compilation Surface(SdkFamily family) => Verify.Compile(Verify.References(family), ["class Program { }"]);

    private static bool Resolves(INamedTypeSymbol type, MemberPath path)
    {
        INamedTypeSymbol? current = type;
        foreach (string segment in path.Segments)
        {
            if (current is null || FindProperty(current, segment) is not { } property)
            {
                return false;
            }

            current = Unwrap(property.Type);
        }

        return true;
    }

    private static IPropertySymbol? FindProperty(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault(p => p.DeclaredAccessibility == Accessibility.Public) is { } property)
            {
                return property;
            }
        }

        return null;
    }

    /// <summary><c>Input&lt;T&gt;</c>, <c>BicepValue&lt;T&gt;</c> and <c>Nullable&lt;T&gt;</c> stand for their content.</summary>
    private static INamedTypeSymbol? Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true, Name: "Input" or "BicepValue" or "Nullable" } wrapper
            ? wrapper.TypeArguments[0] as INamedTypeSymbol
            : type as INamedTypeSymbol;
}
